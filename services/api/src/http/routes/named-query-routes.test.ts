import { ExclusionsView, NamedQueryView } from "@nghe/contracts";
import { beforeEach, describe, expect, it } from "vitest";
import { createApiBench } from "../../testing/api-bench.ts";

const WS = "/api/v1/workspaces/acme";
const NOISE = `${WS}/named-queries/noise`;
let bench: ReturnType<typeof createApiBench>;
beforeEach(() => {
  bench = createApiBench();
});

async function call(method: string, path: string, body?: unknown) {
  const response = await bench.ask("writer", method, path, body);
  return { status: response.status, body: response.status === 204 ? undefined : await response.json() };
}

describe("named queries", () => {
  it("are made, read, changed, listed and deleted", async () => {
    const made = await call("POST", `${WS}/named-queries`, { id: "ads", query: "sale OR {noise}", note: "what sells" });
    expect(NamedQueryView.parse(made.body)).toMatchObject({
      ...{ id: "ads", query: "sale OR {noise}", note: "what sells", revision: 1 },
      usedBy: { brands: [], namedQueries: [], exclusions: false },
    });
    expect((await call("PATCH", `${WS}/named-queries/ads`, { query: "sale" })).body).toMatchObject({
      ...{ query: "sale", note: "what sells", revision: 2 },
    });
    const { body: listed } = await call("GET", `${WS}/named-queries`);
    expect(listed).toMatchObject([{ id: "noise" }, { id: "ads" }]);
    expect((await call("DELETE", `${WS}/named-queries/ads`)).status).toBe(204);
    expect((await call("GET", `${WS}/named-queries/ads`)).status).toBe(404);
  });

  it("say where they are used, and cannot go while they are", async () => {
    await call("POST", `${WS}/named-queries`, { id: "ads", query: "sale OR {noise}" });
    await call("PATCH", `${WS}/brands/one`, { query: "one NOT {noise}" });
    await call("PATCH", `${WS}/exclusions`, { query: "casino {noise}" });
    expect((await call("GET", NOISE)).body).toMatchObject({
      usedBy: { brands: ["one"], namedQueries: ["ads"], exclusions: true },
    });
    expect(await call("DELETE", NOISE)).toMatchObject({ status: 409, body: { error: { code: "in-use" } } });
  });

  it("are a new version of the brands that use them, at any depth, and of no others", async () => {
    await call("POST", `${WS}/named-queries`, { id: "ads", query: "sale OR {noise}" });
    await call("PATCH", `${WS}/brands/one`, { query: "one NOT {ads}" });
    await call("PATCH", NOISE, { query: "sumo" });
    const { body } = await call("GET", `${WS}/brands`);
    expect(body).toMatchObject([
      { id: "one", queryVersion: 3 },
      { id: "two", queryVersion: 1 },
    ]);
  });

  it.each([
    ["POST", `${WS}/named-queries`, { id: "x", query: "{gone}" }],
    ["POST", `${WS}/named-queries`, { id: "x", query: "a {x}" }],
    ["POST", `${WS}/named-queries`, { id: "x", query: "(a" }],
    ["PATCH", NOISE, { query: "phim {noise}" }],
    ["PATCH", `${WS}/brands/one`, { query: "one {gone}" }],
    ["PATCH", `${WS}/exclusions`, { query: "(casino" }],
  ])("and texts that cannot be used are refused at their place: %s %s %j", async (method, path, body) => {
    const answer = await call(method, path, body);
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { details: { query: [{ start: expect.any(Number) }] } } },
    });
  });

  it("cannot be changed so that a brand's query breaks", async () => {
    await call("PATCH", `${WS}/brands/one`, { query: "one NEAR/3 {noise}" });
    const answer = await call("PATCH", NOISE, { query: "a AND b" });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining("the brand one") } },
    });
  });

  it("are not another workspace's", async () => {
    expect((await bench.ask("foreigner", "GET", "/api/v1/workspaces/rival/named-queries/noise")).status).toBe(404);
    const own = await bench.ask("foreigner", "PATCH", "/api/v1/workspaces/rival/brands/secret", { query: "x {noise}" });
    expect(own.status).toBe(400);
  });
});

describe("exclusions", () => {
  it("are empty at first, are set with a reason, and taken back", async () => {
    expect(ExclusionsView.parse((await call("GET", `${WS}/exclusions`)).body)).toEqual({
      ...{ query: "", explanation: null, revision: 1 },
    });
    const set = await call("PATCH", `${WS}/exclusions`, { query: "casino OR {noise}", note: "gambling" });
    expect(ExclusionsView.parse(set.body)).toMatchObject({ query: "casino OR {noise}", revision: 2 });
    expect(bench.registry.view().workspace("acme")).toMatchObject({ note: "gambling", by: "writer" });
    expect((await call("PATCH", `${WS}/exclusions`, { query: "" })).body).toMatchObject({
      query: "",
      explanation: null,
    });
    expect((await call("DELETE", NOISE)).status).toBe(204);
  });

  it("stay when a workspace gets another name", async () => {
    await call("PATCH", `${WS}/exclusions`, { query: "casino" });
    await bench.ask("owner", "PATCH", WS, { name: "New" });
    expect((await call("GET", `${WS}/exclusions`)).body).toMatchObject({ query: "casino" });
  });
});
