import { parseQuery } from "@nghe/query";
import { brandNamed } from "@nghe/registry/testing";
import { expect, it } from "vitest";
import { loneWords } from "../proof/lone-words.ts";
import { drawSample } from "./draw-sample.ts";
import { proposals, type Signs } from "./propose.ts";

const NO_SIGNS: Signs = { good: [], bad: [] };

function propose(query: string, signs: Signs = NO_SIGNS, more: Parameters<typeof brandNamed>[2] = {}) {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(`not read: ${query}`);
  const found = proposals(brandNamed("w", "be", { query, ...more }), loneWords(parsed.query), signs);
  for (const proposal of found) expect(parseQuery(proposal.query).ok, proposal.query).toBe(true);
  return Object.fromEntries(found.map(({ kind, query: text }) => [kind, text]));
}

it("proposes case, handle and context for the word, each a query that can be read", () => {
  const signs = { good: [{ word: "app", posts: 3 }], bad: [{ word: "cá", posts: 2 }] };
  expect(propose("be", signs, { name: "Be", people: ["Trần Thanh Hải"] })).toEqual({
    case: "case:Be",
    handle: "(@be OR #be)",
    context: '(be NEAR/8 (app OR "Trần Thanh Hải"))',
    without: "(be) NOT (cá)",
  });
});

it("writes the word otherwise where it stands, and leaves the rest of the query as it is", () => {
  expect(propose('"be group" OR be OR @be_vn', NO_SIGNS, { name: "beGroup" })["handle"]).toBe(
    '"be group" OR (@be OR #be) OR @be_vn',
  );
  expect(propose("mb OR vp", NO_SIGNS, { name: "MB", names: ["VP"] })["case"]).toBe("case:MB OR case:VP");
});

it("proposes nothing for a query that no lone word satisfies", () => {
  expect(propose('"be group" OR @be')).toEqual({});
});

it("draws the same sample of the same posts by the same seed, and another by another", () => {
  const items = Array.from({ length: 200 }, (_, index) => `post ${index}`);
  const draw = (seed: string, from = items) => drawSample(from, seed, 30, (item) => item);
  expect(draw("a")).toHaveLength(30);
  expect(draw("a", [...items].reverse())).toEqual(draw("a"));
  expect(draw("b")).not.toEqual(draw("a"));
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 200; seed += 1) {
    for (const item of draw(String(seed))) counts.set(item, (counts.get(item) ?? 0) + 1);
  }
  expect(Math.min(...items.map((item) => counts.get(item) ?? 0))).toBeGreaterThan(10);
  expect(Math.max(...counts.values())).toBeLessThan(55);
});
