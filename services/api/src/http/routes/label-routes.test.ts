import { LabelsAnswer } from "@nghe/contracts";
import { beforeEach, expect, it } from "vitest";
import { createApiBench } from "../../testing/api-bench.ts";

const LABELS = "/api/v1/workspaces/acme/brands/one/labels";
let bench: ReturnType<typeof createApiBench>;
beforeEach(() => {
  bench = createApiBench();
});

async function call(method: string, path: string, body?: unknown) {
  const response = await bench.ask("writer", method, path, body);
  return { status: response.status, body: response.status === 204 ? undefined : await response.json() };
}
const listed = async () => LabelsAnswer.parse((await call("GET", LABELS)).body);
const mark = (post: string, relevant: boolean) => call("POST", LABELS, { labels: [{ post, relevant }] });

it("keeps what was said of a post once, the last word counting", async () => {
  await mark("bluesky:2", true);
  await mark("bluesky:2", false);
  const { labels, measure } = await listed();
  expect(labels).toMatchObject([
    { post: "bluesky:1", relevant: true, text: "one more time" },
    { post: "bluesky:2", relevant: false, text: "the bank named one", savedBy: "writer" },
  ]);
  expect(measure).toMatchObject({ labels: 2, precision: { of: 2, held: 1, share: 0.5 }, recall: { of: 1, held: 1 } });
});

it("takes a word back, and can say it again", async () => {
  const { body } = await mark("bluesky:2", true);
  expect((await call("DELETE", `${LABELS}/${body[0].id}`)).status).toBe(204);
  expect((await call("DELETE", `${LABELS}/${body[0].id}`)).status).toBe(404);
  expect((await mark("bluesky:2", false)).body).toMatchObject([{ id: body[0].id, relevant: false }]);
});

it("measures what is hidden as not found", async () => {
  await mark("bluesky:2", false);
  await call("PATCH", "/api/v1/workspaces/acme/exclusions", { query: "bank" });
  expect((await listed()).measure).toMatchObject({ labels: 2, precision: { of: 1, held: 1, share: 1 } });
});

it("keeps a label whose post is gone, and counts it in no measure", async () => {
  const uid = { kind: "label", uid: "l_gone", workspaceUid: "w_acme", brandUid: "b_acme_one" } as const;
  const label = { ...uid, id: "gone", source: "bluesky", postId: "99", relevant: true };
  await bench.registry.put(label, { expects: 0, by: "test", note: null });
  const { labels, measure } = await listed();
  expect(labels[1]).toMatchObject({ post: "bluesky:99", text: null });
  expect(measure.labels).toBe(1);
});

it.each([
  [{ labels: [] }, "labels"],
  [{ labels: [{ post: "no colon", relevant: true }] }, "labels.0.post"],
  [{ labels: [{ post: "bluesky:1", relevant: "yes" }] }, "labels.0.relevant"],
  [
    {
      labels: [
        { post: "bluesky:1", relevant: true },
        { post: "bluesky:77", relevant: true },
      ],
    },
    "labels.1.post",
  ],
])("refuses %j by the field, and keeps none of it", async (body, path) => {
  const answer = await call("POST", LABELS, body);
  expect(answer).toMatchObject({ status: 400, body: { error: { details: { problems: [{ path }] } } } });
  expect((await listed()).labels).toHaveLength(1);
});

it("tells the audit how many texts a list showed", async () => {
  await listed();
  expect(bench.logger.lines).toContainEqual(
    expect.objectContaining({ fields: expect.objectContaining({ kind: "labels", texts: 1 }) }),
  );
});
