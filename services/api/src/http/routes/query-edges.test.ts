import { labelOf } from "@nghe/registry/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { createApiBench, type Role } from "../../testing/api-bench.ts";

const WS = "/api/v1/workspaces/acme";
const ONE = `${WS}/brands/one`;
const LABELS = `${ONE}/labels`;
let bench: ReturnType<typeof createApiBench>;
beforeEach(() => {
  bench = createApiBench();
});

async function call(method: string, path: string, body?: unknown, role: Role = "writer") {
  const response = await bench.ask(role, method, path, body);
  return { status: response.status, body: response.status === 204 ? undefined : await response.json() };
}
const label = (post: string, relevant = true) => ({ post, relevant });

describe("a brand's labels", () => {
  it("are 5,000 at most, and one that is there can still be changed", async () => {
    await call("POST", LABELS, { labels: [label("bluesky:2")] });
    for (let nth = 2; nth < 5_000; nth += 1) {
      await bench.registry.put(labelOf("acme", "one", `old-${nth}`, true), { expects: 0, by: "test", note: null });
    }
    expect(await call("POST", LABELS, { labels: [label("bluesky:3")] })).toMatchObject({
      status: 409,
      body: { error: { code: "too-many-labels" } },
    });
    expect(await call("POST", LABELS, { labels: [label("bluesky:2", false)] })).toMatchObject({
      status: 201,
      body: [{ post: "bluesky:2", relevant: false }],
    });
  });

  it("said twice in one request are the last word, once", async () => {
    const said = await call("POST", LABELS, { labels: [label("bluesky:2", true), label("bluesky:2", false)] });
    expect(said.status).toBe(201);
    const { body } = await call("GET", LABELS);
    expect(body.labels).toMatchObject([{ post: "bluesky:1" }, { post: "bluesky:2", relevant: false }]);
  });

  it("are each brand's own: the same post can be about one and not about another", async () => {
    await call("POST", LABELS, { labels: [label("bluesky:3", true)] });
    await call("POST", `${WS}/brands/two/labels`, { labels: [label("bluesky:3", false)] });
    const of = async (brand: string) => {
      const { body } = await call("GET", `${WS}/brands/${brand}/labels`);
      return body.labels.map(({ post, relevant }: { post: string; relevant: boolean }) => [post, relevant]);
    };
    expect(await of("two")).toEqual([["bluesky:3", false]]);
    expect(await of("one")).toContainEqual(["bluesky:3", true]);
    const [{ id }] = (await call("GET", `${WS}/brands/two/labels`)).body.labels;
    expect((await call("DELETE", `${LABELS}/${id}`)).status).toBe(404);
  });

  it("go with their brand, and do not come back with one of the same id", async () => {
    await call("DELETE", ONE);
    expect((await call("GET", LABELS)).status).toBe(404);
    await call("POST", `${WS}/brands`, { id: "one", name: "One", role: "own", query: "one" });
    expect((await call("GET", LABELS)).body).toMatchObject({ labels: [], measure: { labels: 0 } });
  });

  it.each(["Bluesky:1", "bluesky:", ":1", "nowhere:1", "bluesky:1 "])(
    "are of posts that are stored, not of %j",
    async (post) => {
      expect(await call("POST", LABELS, { labels: [label(post)] })).toMatchObject({
        status: 400,
        body: { error: { details: { problems: [{ path: "labels.0.post" }] } } },
      });
    },
  );
});

describe("a version", () => {
  it.each(["01", "1.0", "1e0", "0x1", "+1", "%201"])("has one name, its number: %s is none", async (number) => {
    const answers = [
      await call("GET", `${ONE}/versions/${number}/diff`),
      await call("POST", `${ONE}/versions/${number}/restore`, {}),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });

  it("of a brand that was deleted and made anew begins at one", async () => {
    await call("PATCH", ONE, { query: "one bank" });
    await call("DELETE", ONE);
    await call("POST", `${WS}/brands`, { id: "one", name: "One", role: "own", query: "one" });
    const { body } = await call("GET", `${ONE}/versions`);
    expect(body).toMatchObject([{ version: 1, current: true, query: "one" }]);
  });

  it("comes once of two changes of the same text", async () => {
    await call("PATCH", ONE, { query: "one bank" });
    await call("PATCH", ONE, { query: "one bank", note: "again" });
    expect((await call("GET", `${ONE}/versions`)).body).toHaveLength(2);
  });

  it("is saved by a key whose name is told while the key is there, and whose id stays", async () => {
    await call("PATCH", ONE, { query: "one bank" });
    await call("DELETE", `${WS}/keys/writer`, undefined, "owner");
    const { body } = await call("GET", `${ONE}/versions`, undefined, "owner");
    expect(body[0]).toMatchObject({ savedBy: "writer", savedByName: null });
  });
});

describe("named queries", () => {
  const NAMES = `${WS}/named-queries`;

  it("may hold one another ten deep, and not in a circle", async () => {
    await call("POST", NAMES, { id: "n0", query: "deep" });
    for (let depth = 1; depth < 9; depth += 1) {
      expect((await call("POST", NAMES, { id: `n${depth}`, query: `x${depth} OR {n${depth - 1}}` })).status).toBe(201);
    }
    expect((await call("PATCH", ONE, { query: "one OR {n8}" })).status).toBe(200);
    const circle = await call("PATCH", `${NAMES}/n0`, { query: "deep OR {n8}" });
    expect(circle).toMatchObject({ status: 400, body: { error: { details: { problems: [{ path: "query" }] } } } });
    expect((await call("GET", `${NAMES}/n0`)).body).toMatchObject({ query: "deep" });
  });

  it("that something uses stay, and go once nothing does", async () => {
    await call("PATCH", ONE, { query: "one NOT {noise}" });
    expect(await call("DELETE", `${NAMES}/noise`)).toMatchObject({ status: 409, body: { error: { code: "in-use" } } });
    await call("PATCH", ONE, { query: "one" });
    await call("PATCH", `${WS}/exclusions`, { query: "{noise}" });
    expect((await call("DELETE", `${NAMES}/noise`)).status).toBe(409);
    await call("PATCH", `${WS}/exclusions`, { query: "" });
    expect((await call("DELETE", `${NAMES}/noise`)).status).toBe(204);
  });

  it("have one id each within a workspace, and the same one in another is another's", async () => {
    expect(await call("POST", NAMES, { id: "noise", query: "x" })).toMatchObject({
      status: 409,
      body: { error: { code: "taken" } },
    });
    const rival = "/api/v1/workspaces/rival/named-queries";
    expect((await call("POST", rival, { id: "noise", query: "rivals" }, "foreigner")).status).toBe(201);
    expect((await call("GET", `${NAMES}/noise`)).body).toMatchObject({ query: "phim" });
  });

  it("keep their text where only the note changes, and no brand gets a version of it", async () => {
    await call("PATCH", ONE, { query: "one NOT {noise}" });
    expect((await call("PATCH", `${NAMES}/noise`, { note: "films" })).body).toMatchObject({
      query: "phim",
      note: "films",
    });
    expect((await call("PATCH", `${NAMES}/noise`, { note: null })).body).toMatchObject({ query: "phim", note: null });
    expect((await call("GET", `${ONE}/versions`)).body).toHaveLength(2);
  });
});

describe("exclusions", () => {
  it("are a version of every brand of the workspace, and of no other's", async () => {
    await call("PATCH", `${WS}/exclusions`, { query: "casino", note: "bots" });
    for (const brand of ["one", "two"]) {
      const { body } = await call("GET", `${WS}/brands/${brand}/versions`);
      expect(body[0]).toMatchObject({ version: 2, cause: "exclusions", exclusions: "casino" });
    }
    const rival = await call("GET", "/api/v1/workspaces/rival/brands/secret/versions", undefined, "foreigner");
    expect(rival.body).toHaveLength(1);
  });

  it.each([["NOT casino"], ["{gone}"], ["casino AND"], ["\u0000"], ["x".repeat(20_001)]])(
    "that cannot be used change nothing: %j",
    async (query) => {
      expect((await call("PATCH", `${WS}/exclusions`, { query })).status).toBe(400);
      expect((await call("GET", `${WS}/exclusions`)).body).toMatchObject({ query: "", revision: 1 });
    },
  );

  it("of blanks hide nothing", async () => {
    expect((await call("PATCH", `${WS}/exclusions`, { query: " \n " })).body).toMatchObject({
      query: "",
      explanation: null,
    });
  });
});

describe("a preview", () => {
  const PREVIEW = `${WS}/queries/preview`;

  it("of a text that breaks says where, and is no error: it is being typed", async () => {
    expect(await call("POST", PREVIEW, { query: 'one AND ("two' })).toMatchObject({
      status: 200,
      body: {
        ok: false,
        problem: { start: expect.any(Number), message: expect.any(String) },
        examples: [],
        matched: 0,
      },
    });
  });

  it("knows the workspace's names, and no other workspace's", async () => {
    expect((await call("POST", PREVIEW, { query: "one NOT {noise}" })).body).toMatchObject({ ok: true });
    const rival = "/api/v1/workspaces/rival/queries/preview";
    expect((await call("POST", rival, { query: "one NOT {noise}" }, "foreigner")).body).toMatchObject({ ok: false });
  });

  it.each([
    [{ from: "2026-03-02T00:00:00Z", to: "2026-03-01T00:00:00Z" }],
    [{ from: "2026-03-01T00:00:00Z", to: "2026-03-01T00:00:00Z" }],
    [{ from: "2026-03-01T00:00:00+07:00", to: "2026-02-28T17:00:00Z" }],
  ])("of a period that is none is refused by its beginning: %j", async (period) => {
    for (const path of [PREVIEW, `${ONE}/queries/compare`]) {
      expect(await call("POST", path, { query: "one", ...period })).toMatchObject({
        status: 400,
        body: { error: { details: { problems: [{ path: "from" }] } } },
      });
    }
  });

  it("shows texts, and is told to the audit with who asked and what", async () => {
    await call("POST", PREVIEW, { query: "acme" }, "reader");
    expect(bench.logger.lines).toContainEqual(
      expect.objectContaining({ fields: expect.objectContaining({ kind: "preview", texts: 1 }) }),
    );
  });
});
