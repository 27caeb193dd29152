import { BrandCheck, BrandView, ShareOfVoiceAnswer } from "@nghe/contracts";
import { beforeEach, describe, expect, it } from "vitest";
import { createApiBench } from "../../testing/api-bench.ts";

const WS = "/api/v1/workspaces/acme";
const ONE = `${WS}/brands/one`;
let bench: ReturnType<typeof createApiBench>;
beforeEach(() => {
  bench = createApiBench();
});

async function call(method: string, path: string, body?: unknown) {
  const response = await bench.ask("writer", method, path, body);
  return { status: response.status, body: await response.json() };
}
const check = async (body: object = {}) => BrandCheck.parse((await call("POST", `${ONE}/check`, body)).body);

describe("a check", () => {
  it("names the common words, how they are written, and what stands beside them", async () => {
    expect(await check()).toMatchObject({
      ...{ version: 1, query: "one", commonWords: ["one"], scanned: 5, matched: 3, days: 30 },
      proof: { status: "unproven", n: 1, precision: 1 },
      readings: [
        { by: "marks", form: "one", posts: 3, found: 3 },
        { by: "case", form: "lower", posts: 3 },
        { by: "place", form: "word", posts: 3 },
      ],
      neighbours: [{ word: "bank" }, { word: "more" }, { word: "named" }, { word: "time" }],
    });
  });

  it("proposes narrower queries with what each would change, and how each does on the labels", async () => {
    const { proposals } = await check();
    expect(proposals.map(({ kind, query }) => [kind, query])).toEqual([
      ["case", "case:One"],
      ["handle", "(@one OR #one)"],
      ["context", "(one NEAR/8 (more OR time))"],
    ]);
    expect(proposals.at(-1)).toMatchObject({ matched: 1, lost: 2, gained: 0, measure: { recall: { of: 1, held: 1 } } });
  });

  it("draws matches to label, the same by the same seed, with what was said of them", async () => {
    const { sample } = await check({ seed: "x" });
    expect(sample).toHaveLength(3);
    expect(sample.find(({ post }) => post === "bluesky:1")).toMatchObject({
      ...{ text: "one more time", relevant: true, spans: [{ start: 0, end: 3 }] },
    });
    expect((await check({ seed: "x" })).sample).toEqual(sample);
  });

  it("tells the audit, and refuses what it does not know", async () => {
    await check();
    expect(bench.logger.lines).toContainEqual(
      expect.objectContaining({ fields: expect.objectContaining({ kind: "check", texts: 3 }) }),
    );
    expect((await call("POST", `${ONE}/check`, { days: 0 })).status).toBe(400);
    expect((await call("POST", `${WS}/brands/nobody/check`, {})).status).toBe(404);
  });
});

describe("an unproven brand", () => {
  it("is told where brands and shares are", async () => {
    const unproven = { status: "unproven", precision: 1, n: 1 };
    expect(BrandView.parse((await call("GET", ONE)).body).proof).toEqual(unproven);
    const shares = ShareOfVoiceAnswer.parse((await call("GET", `${WS}/share-of-voice`)).body);
    expect(shares.brands.map(({ brand, proof }) => [brand, proof.status])).toEqual([
      ["one", "unproven"],
      ["two", "unproven"],
    ]);
  });

  it("is one no more when its query needs no proof", async () => {
    const { body } = await call("PATCH", ONE, { query: '"one bank" OR @onebank' });
    expect(BrandView.parse(body).proof).toEqual({ status: "not-needed", precision: null, n: 0 });
  });
});
