import { CompareAnswer, PreviewAnswer, QueryFault, SavedBrandView } from "@nghe/contracts";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createApiBench } from "../../testing/api-bench.ts";

const WS = "/api/v1/workspaces/acme";
const ONE = `${WS}/brands/one`;
const VIETNAMESE = { "accept-language": "vi-VN,vi;q=0.9,en;q=0.8" };
const Refused = z.object({ error: z.object({ details: z.object({ query: z.array(QueryFault).min(1) }) }) });
let bench: ReturnType<typeof createApiBench>;
beforeEach(() => {
  bench = createApiBench();
});

async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await bench.ask("writer", method, path, body, headers);
  return { status: response.status, body: await response.json() };
}
const faultsOf = (body: unknown) => Refused.parse(body).error.details.query;

describe("a query that is refused", () => {
  it.each([
    ["POST", `${WS}/brands`, { id: "x", name: "X", role: "own" }],
    ["PATCH", ONE, {}],
    ["POST", `${WS}/named-queries`, { id: "x" }],
    ["PATCH", `${WS}/named-queries/noise`, {}],
    ["PATCH", `${WS}/exclusions`, {}],
  ])("by %s %s says what mends it, in the language of the caller", async (method, path, body) => {
    const refused = async (headers: Record<string, string>) => {
      const answer = await call(method, path, { ...body, query: "acme)" }, headers);
      expect(answer.status).toBe(400);
      return faultsOf(answer.body)[0];
    };
    const [english, vietnamese] = [await refused({}), await refused(VIETNAMESE)];
    expect(english).toMatchObject({ start: 4, end: 5, fix: { start: 4, end: 5, text: "" } });
    expect(vietnamese).toEqual({ ...english, message: vietnamese?.message, hint: vietnamese?.hint });
    expect(vietnamese?.message).not.toBe(english?.message);
  });
});

describe("a brand that is saved", () => {
  const saved = async (method: string, path: string, body: unknown, headers = {}) =>
    SavedBrandView.parse((await call(method, path, body, headers)).body).warnings;

  it("comes with what is doubtful about its query", async () => {
    const body = { id: "three", name: "Three", role: "own", query: "three or four" };
    expect(await saved("POST", `${WS}/brands`, body)).toMatchObject([{ code: "lower-operator", fix: { text: "OR" } }]);
    expect(await saved("PATCH", `${WS}/brands/three`, { query: "acmebank" })).toEqual([]);
  });

  it("comes with it also where something else was changed, or an old query came back", async () => {
    await call("PATCH", ONE, { query: "acmebank or acmefund" });
    const [renamed] = await saved("PATCH", ONE, { name: "Uno" }, VIETNAMESE);
    expect(renamed).toMatchObject({ code: "lower-operator", start: 9, end: 11 });
    await call("PATCH", ONE, { query: "acmebank" });
    const [restored] = await saved("POST", `${ONE}/versions/2/restore`, {}, VIETNAMESE);
    expect(restored).toEqual(renamed);
  });

  it("does not carry it where it is only read", async () => {
    expect((await call("GET", ONE)).body).not.toHaveProperty("warnings");
  });
});

describe("a query that is tried", () => {
  it("has its problem or its warnings in the language of the caller", async () => {
    const tried = async (query: string, headers = {}) =>
      PreviewAnswer.parse((await call("POST", `${WS}/queries/preview`, { query }, headers)).body);
    const [broken, odd] = [await tried("acme AND"), await tried("acme or x")];
    const [brokenVi, oddVi] = [await tried("acme AND", VIETNAMESE), await tried("acme or x", VIETNAMESE)];
    expect(brokenVi.problem?.code).toBe(broken.problem?.code);
    expect(brokenVi.problem?.message).not.toBe(broken.problem?.message);
    expect(oddVi.warnings.map(({ code }) => code)).toEqual(odd.warnings.map(({ code }) => code));
    expect(oddVi.warnings[0]?.message).not.toBe(odd.warnings[0]?.message);
  });

  it("against a brand's own says what mends it too", async () => {
    const answer = await call("POST", `${ONE}/queries/compare`, { query: "acme)" }, VIETNAMESE);
    expect(CompareAnswer.parse(answer.body).problem).toMatchObject({
      of: "query",
      fix: { start: 4, end: 5, text: "" },
    });
  });
});
