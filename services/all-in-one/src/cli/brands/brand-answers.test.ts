import type { BrandCheck, FilterAnswer, LabelsAnswer, QueryVersionView, VersionComparison } from "@nghe/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { brandsCommand } from "../commands/brands.ts";
import { type Bench, createBench } from "../testing/command-bench.ts";
import { shareText } from "./share-text.ts";

let answer: object;
let bench: Bench;
beforeAll(async () => {
  bench = await createBench([brandsCommand()], () => ({ status: 200, body: answer }));
});
afterAll(() => bench.close());

/** What a subcommand about the brand `tiki` shows of an answer. */
async function shown(body: object, ...words: string[]) {
  answer = body;
  const [name = "", ...rest] = words;
  return await bench.run("brands", name, "tiki", ...rest, "--workspace", "acme");
}

const none = { of: 0, held: 0, share: null, low: null, high: null };
const version: z.infer<typeof QueryVersionView> = {
  ...{ version: 1, current: false, cause: "query", causeName: null, query: "tiki", named: {}, exclusions: "" },
  ...{ explanation: null, savedAt: 0, savedBy: "k1", savedByName: null, note: null, measure: null },
};

describe("a measured share", () => {
  it.each([
    [none, "-"],
    [{ of: 3, held: 3, share: 1, low: 0.4385, high: 1 }, "100 % (44–100 %, 3 of 3)"],
    [{ of: 40, held: 0, share: 0, low: 0, high: 0.0876 }, "0 % (0–9 %, 0 of 40)"],
  ])("%j", (share, text) => {
    expect(shareText(share)).toBe(text);
  });
});

describe("the difference of two versions", () => {
  const comparison = (more: Partial<z.infer<typeof VersionComparison>>) => ({
    ...{ from: version, to: { ...version, version: 2, query: "tiki NOT bar" } },
    ...{ came: [], went: [], stayed: [], differs: true, ...more },
  });

  it("is told word by word, what went before what came", async () => {
    const went = [{ text: "shop", use: "wanted" as const }];
    const came = [{ text: "bar", use: "ruled-out" as const }];
    const { out } = await shown(comparison({ came, went }), "diff", "1");
    expect(out.split("\n").slice(3, 5)).toEqual(["- shop", "+ NOT bar"]);
  });

  it("may be in how the words are put together alone", async () => {
    expect((await shown(comparison({}), "diff", "1")).out).toContain("the same words, put together otherwise");
  });

  it("does not pretend to explain what cannot be read any more", async () => {
    expect((await shown(comparison({}), "diff", "1")).out).toMatch(/was: -\nis: {2}-$/);
  });
});

describe("a filter", () => {
  const trial = { labels: 70, dropped: 25, lost: 2, gain: 0.1, low: -0.04, high: 0.2 };
  const tried: FilterAnswer = { status: "no-better", relevant: 40, irrelevant: 30, trial, queryVersion: 3 };

  it("that is no better is not used, and its interval says why", async () => {
    const { code, out } = await shown(tried, "filter");
    expect([code, out.split("\n").slice(1)]).toEqual([
      0,
      ["right decisions won: -4 % to 20 %", "not used: no better than counting everything"],
    ]);
  });

  it("of too few labels is not tried, and says how many it takes", async () => {
    const few = { ...tried, status: "too-few", trial: null, relevant: 3, irrelevant: 0 };
    expect((await shown(few, "filter")).out).toBe(
      "not trained: 3 relevant and 0 irrelevant labels; it takes 15 of each",
    );
  });
});

describe("a check of a brand of which nothing is known", () => {
  const found: BrandCheck = {
    ...{ version: 1, query: "tiki", proof: { status: "not-needed", precision: null, n: 0 }, commonWords: [] },
    ...{ days: 30, seed: "s", scanned: 0, matched: 0, readings: [], neighbours: [], proposals: [], sample: [] },
  };

  it("says so in few words, without a table of nothing", async () => {
    const { out } = await shown(found, "check");
    expect(out).toBe("tiki\nfinds 0 of 0 posts of 30 days that hold one of its words\n\nnot-needed (no labels yet)");
  });

  it("cuts long posts between letters, and keeps them on their line", async () => {
    const text = `a${"😡".repeat(60)}\nb\u001b[2J`;
    const sample = [{ post: "x:1", source: "x", text, publishedAt: 0, spans: [], relevant: null }];
    const { out } = await shown({ ...found, sample }, "check");
    const row = out.split("\n").at(-1) ?? "";
    expect(row).toMatch(/^x:1 +\? +a😡+$/u);
    expect(row.isWellFormed()).toBe(true);
  });
});

it("labels of posts that are gone are shown as such, and measured by none", async () => {
  const label = { id: "l1", post: "x:1", source: "x", nativeId: "1", relevant: true, savedAt: 0, savedBy: "k1" };
  const labels: LabelsAnswer = {
    labels: [{ ...label, text: null }],
    measure: { labels: 0, precision: none, recall: none },
  };
  const said = await shown(labels, "labels");
  expect(said.out).toMatch(/^l1 +yes +x:1 +\(not stored any more\)$/m);
  expect(said.err).toBe("precision -, recall -");
  expect((await shown({ ...labels, labels: [] }, "labels")).err).toContain("nghe brands label tiki POST yes|no");
});
