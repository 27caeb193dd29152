import { gzipSync } from "node:zlib";
import type { OutgoingRecord, Position } from "@nghe/bus";
import { IngestAnswer, TOPICS } from "@nghe/contracts";
import { createIntake } from "@nghe/intake";
import { createManualClock, createNoMetrics } from "@nghe/runtime";
import { beforeEach, describe, expect, it } from "vitest";
import { createApiBench, NOW, type Role } from "../testing/api-bench.ts";

let written: OutgoingRecord[];
let ask: ReturnType<typeof createApiBench>["ask"];
let app: ReturnType<typeof createApiBench>["app"];

/** The API over the real intake, and a log that keeps what it was given. */
beforeEach(() => {
  written = [];
  const produce = async (records: readonly OutgoingRecord[]): Promise<readonly Position[]> => {
    written.push(...records);
    return records.map((_record, offset) => ({ topic: TOPICS.posts, partition: 0, offset }));
  };
  const intake = createIntake({ bus: { produce }, clock: createManualClock(NOW), metrics: createNoMetrics() });
  ({ ask, app } = createApiBench({ intake }));
});

const good = (id: string, more: object = {}) => ({
  source: "bluesky",
  id,
  createdAt: "2026-03-10T08:00:00Z",
  text: "Chuyến bay bị hoãn",
  ...more,
});
const send = (body: unknown, role: Role = "house", query = "", headers: Record<string, string> = {}) =>
  ask(role, "POST", `/api/v1/ingest${query}`, body, headers);
const answered = async (response: Response) => {
  expect(response.status).toBe(202);
  return IngestAnswer.parse(await response.json());
};

it("takes posts, and tells what became of them under the batch's name", async () => {
  const answer = await answered(await send([good("1"), good("2")]));
  expect(answer).toMatchObject({ accepted: 2, rejected: [] });
  expect(written).toHaveLength(2);
  const report = await ask("house", "GET", `/api/v1/ingest/${answer.batch}`);
  expect(await report.json()).toMatchObject({ batch: answer.batch, accepted: 2 });
});

describe("one bad post names its field and loses no other", () => {
  it.each<[string, object, string]>([
    ["without text", { text: undefined }, "text"],
    ["with empty text", { text: "  " }, "text"],
    ["with text that is a number", { text: 7 }, "text"],
    ["without a source", { source: undefined }, "source"],
    ["with an id that is a number", { id: 12 }, "id"],
    ["from 1970", { createdAt: "1970-01-01T00:00:00Z" }, "createdAt"],
    ["from 2099", { createdAt: "2099-01-01T00:00:00Z" }, "createdAt"],
    ["whose date has no zone", { createdAt: "2026-03-10T08:00:00" }, "createdAt"],
    ["whose date is none", { createdAt: "soon" }, "createdAt"],
    ["with a lone surrogate", { text: "a\ud800b" }, "text"],
    ["with a NUL", { text: "a\u0000b" }, "text"],
    ["with ten thousand combining marks", { text: `e${"\u0301".repeat(10_000)}` }, "text"],
    ["with a text of 150,000 characters", { text: "x".repeat(150_000) }, "text"],
    ["with negative likes", { metrics: { likes: -1 } }, "metrics.likes"],
    ["with a script for an address", { url: "javascript:alert(1)" }, "url"],
  ])("%s", async (_what, wrong, path) => {
    const answer = await answered(await send([good("1"), good("2", wrong), good("3")]));
    expect(answer.accepted).toBe(2);
    expect(answer.rejected).toEqual([{ index: 1, path, message: expect.stringMatching(/./) }]);
    expect(written.map(({ key }) => key)).toEqual(["bluesky:1", "bluesky:3"]);
  });

  it.each([["7"], ["null"], ['"text"'], ["[]"]])("that is %s", async (item) => {
    const answer = await answered(await send(`[${JSON.stringify(good("1"))},${item}]`));
    expect(answer).toMatchObject({ accepted: 1, rejected: [{ index: 1, path: "" }] });
  });

  it("that would poison objects", async () => {
    const body = `[${JSON.stringify(good("1"))},${JSON.stringify(good("2")).replace("{", '{"__proto__":{"admin":true},')}]`;
    const answer = await answered(await send(body));
    expect(answer).toMatchObject({ accepted: 1, rejected: [{ index: 1, path: "__proto__" }] });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it("that is a broken line, counted where it stands", async () => {
    const lines = [
      JSON.stringify(good("1")),
      '{"source":',
      JSON.stringify(good("3", { text: "" })),
      JSON.stringify(good("4")),
    ];
    const answer = await answered(
      await send(lines.join("\n"), "house", "", { "content-type": "application/x-ndjson" }),
    );
    expect(answer.accepted).toBe(2);
    expect(answer.rejected.map(({ index, path }) => [index, path])).toEqual([
      [1, ""],
      [2, "text"],
    ]);
    expect(answer.rejected[0]?.message).toContain("line 2");
  });
});

describe("a request that is wrong as a whole is refused before anything is written", () => {
  it.each<[string, () => Promise<Response>, number, string]>([
    ["that is not JSON", () => send("{nonsense"), 400, "not-json"],
    ["that is empty", () => send(""), 400, "empty"],
    ["of more than two megabytes", () => send(good("1", { text: "x".repeat(2 * 1024 * 1024) })), 413, "too-large"],
    ["for a workspace that is not there", () => send([good("1")], "house", "?workspace=nowhere"), 404, "not-found"],
    ["for another's workspace", () => send([good("1")], "foreigner", "?workspace=acme"), 404, "not-found"],
    ["with a wrong key", () => send([good("1")], "wrong"), 401, "unauthorized"],
    ["public, with a workspace's key", () => send([good("1")], "owner"), 403, "forbidden"],
    ["with a parameter that is unknown", () => send([good("1")], "house", "?wrokspace=acme"), 400, "invalid"],
  ])("%s", async (_what, request, status, code) => {
    const response = await request();
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code, message: expect.stringMatching(/./) } });
    expect(written).toEqual([]);
  });
});

it("keeps a workspace's posts to that workspace, and an admin's public", async () => {
  await answered(await send([good("1")], "writer", "?workspace=acme"));
  await answered(await send([good("2")], "house", "?workspace=acme"));
  await answered(await send([good("3")]));
  const scopes = written.map(({ value }) => JSON.parse(Buffer.from(value ?? []).toString()).scope);
  expect(scopes).toEqual(["ws:w_acme", "ws:w_acme", "public"]);
});

it("takes a gzipped body, and stops a bomb", async () => {
  const headers = { authorization: "Bearer the-admin-key-of-this-house", "content-encoding": "gzip" };
  const post = (bytes: Buffer) =>
    app.request("/api/v1/ingest", { method: "POST", headers, body: new Uint8Array(bytes) }, {});
  await answered(await post(gzipSync(JSON.stringify([good("1")]))));
  expect((await post(gzipSync(Buffer.alloc(64 * 1024 * 1024, "[")))).status).toBe(413);
});

it("takes a deletion of a post that was never seen", async () => {
  const answer = await answered(await send({ source: "bluesky", id: "gone", deleted: true }));
  expect(answer).toMatchObject({ accepted: 1, rejected: [] });
});
