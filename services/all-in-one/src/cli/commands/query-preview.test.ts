import type { CompareAnswer, PreviewAnswer, PreviewExample } from "@nghe/contracts";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Bench, createBench } from "../testing/command-bench.ts";
import { queryCommand } from "./query.ts";

const example: PreviewExample = {
  postId: "x:1",
  source: "x",
  title: null,
  text: "tiki giao nhanh",
  url: null,
  lang: "vi",
  author: null,
  publishedAt: 0,
  matchForm: "equal",
  spans: [{ start: 0, end: 4 }],
  titleSpans: [],
};
const coverage = {
  exact: true,
  posts: 40,
  sure: 1,
  candidates: 0,
  verified: 0,
  low: 1,
  high: 1,
  inexact: [],
  unmatchedSince: null,
};
const preview: PreviewAnswer = {
  ok: true,
  problem: null,
  warnings: [],
  explanation: { en: "posts with “tiki”", vi: "bài viết có “tiki”" },
  scanned: 40,
  matched: 1,
  coverage,
  interval: "hour",
  timezone: "UTC",
  series: [{ bucket: 0, posts: 1 }],
  sources: [{ source: "x", posts: 1 }],
  languages: [{ lang: "vi", posts: 1 }],
  tone: { scored: 1, positive: 1, neutral: 0, negative: 0, unsure: 0 },
  examples: [example],
};
const tone = (positive: number, net: number | null) => ({ positive, neutral: 0, negative: 0, unsure: 0, net });
const fate = (posts: number, examples: PreviewExample[] = []) => ({ posts, low: posts, high: posts, examples });
const comparison: CompareAnswer = {
  brand: "tiki",
  ok: true,
  problem: null,
  coverage,
  gained: fate(2, [example]),
  lost: fate(0),
  kept: fate(5),
  effect: {
    from: 0,
    to: 1,
    before: { mentions: 5, share: 0.5, tone: tone(0, null) },
    after: { mentions: 7, share: 0.583, tone: tone(2, 1) },
    rivals: [],
    exact: true,
    excluded: { spam: 3 },
    scored: true,
  },
};

let bench: undefined | Bench;
let body: unknown = preview;
const ask = async (...words: string[]) => {
  bench ??= await createBench([queryCommand(() => undefined)], () => ({ status: 200, body }));
  return await bench.run("query", ...words);
};
beforeEach(() => {
  body = preview;
  bench?.asked.splice(0);
});
afterAll(() => bench?.close());

describe("a preview", () => {
  it("tells how many, where, in which language and tone, and shows some", async () => {
    const said = await ask("preview", "--workspace", "acme", "tiki", "--days", "7");
    expect(said.code).toBe(0);
    expect(said.out).toContain("1 of 40 stored posts match");
    expect(said.out).toContain("sources: x 1\nlanguages: vi 1\ntone of 1: 1 positive");
    expect(said.out).toContain("x:1   «tiki» giao nhanh");
    expect(said.err).toContain("exact");
    expect(bench?.asked[0]).toMatchObject({
      method: "POST",
      path: "/api/v1/workspaces/acme/queries/preview",
      key: bench?.config.adminKey,
      body: JSON.stringify({ query: "tiki", days: 7 }),
    });
  });

  it("never hides that it is an estimate", async () => {
    const estimated = { exact: false, candidates: 900, verified: 100, low: 400, high: 600, inexact: ["wildcard"] };
    body = { ...preview, matched: 500, coverage: { ...coverage, ...estimated, unmatchedSince: 0 } };
    const said = await ask("preview", "--workspace", "acme", "tik*");
    expect(said.out).toContain("about 500 (400 to 600) of 40 stored posts match");
    expect(said.err).toContain("estimated: 100 of 900 posts that had to be read (wildcard) were read, drawn at random");
    expect(said.err).toContain("are kept since 1970-01-01T00:00:00Z");
  });

  it("points at what is wrong", async () => {
    const problem = { code: "odd", message: "odd", start: 5, end: 8, hint: "Close it.", fix: null };
    body = { ...preview, ok: false, problem, coverage: null };
    const said = await ask("preview", "--workspace", "acme", "tiki AND");
    expect(said).toMatchObject({ code: 1, out: "", err: "odd\n  tiki AND\n       ^^^\nClose it." });
  });

  it("tells programs all of it", async () => {
    expect(JSON.parse((await ask("preview", "--workspace", "acme", "tiki", "--json")).out)).toEqual(preview);
  });
});

describe("a comparison", () => {
  it("tells what is gained, lost and kept, and what that does", async () => {
    body = comparison;
    const period = ["--from", "2026-01-01T00:00:00Z", "--to", "2026-02-01T00:00:00Z"];
    const said = await ask("compare", "--workspace", "acme", "--brand", "tiki", "tiki OR #tiki", ...period);
    expect(said.code).toBe(0);
    expect(said.out).toContain("gained 2, lost 0, kept 5");
    expect(said.out).toContain("gained:\nPUBLISHED");
    expect(said.out).toContain("mentions 5 → 7\nshare of voice 50.0 % → 58.3 %\nnet sentiment unknown → 1.00");
    expect(said.out).toContain("not counted of what is gained: 3 spam");
    expect(bench?.asked[0]?.path).toBe("/api/v1/workspaces/acme/brands/tiki/queries/compare");
  });

  it("says which of the texts is wrong", async () => {
    const problem = { code: "odd", message: "odd", start: 0, end: 1, hint: null, fix: null, of: "against" };
    body = { ...comparison, ok: false, problem, effect: null, coverage: null };
    const words = ["compare", "--workspace", "acme", "--brand", "tiki", "tiki"];
    expect((await ask(...words)).err).toBe("the brand's present query: odd");
    expect((await ask(...words, "--against", "(")).err).toBe("odd\n  (\n  ^");
  });
});

it.each([
  [["preview", "a"], "--workspace is missing"],
  [["preview", "a", "--workspace", "w", "--days", "0"], "1 to 400"],
  [["compare", "a", "--workspace", "w"], "--brand is missing"],
])("%j is used wrongly", async (words, message) => {
  expect(await ask(...words)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
