import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalQuery } from "../canonical.ts";
import { formatQuery } from "../format/format-query.ts";
import { explainMatch } from "../match/explain-match.ts";
import { matchable } from "../match/matchable.ts";
import { createMatcher } from "../match/matcher.ts";
import type { Matchable, QueryMatch } from "../match.ts";
import { parseQuery } from "../parse/parser.ts";
import { postOf } from "./arbitraries/posts.ts";
import { named, placedTree, printTree, queryTree, type Tree } from "./arbitraries/queries.ts";
import { postWith, queryAndPost } from "./arbitraries/query-and-post.ts";

const CASES = Number(process.env.NGHE_QUERY_CASES ?? 300);
const SEED = Number(process.env.NGHE_QUERY_SEED ?? 8);

type Answer = undefined | Omit<QueryMatch, "id">;

function answer(query: string, post: Matchable): Answer {
  const [found] = createMatcher([{ id: "q", query, named }]).match(post);
  if (found === undefined) return undefined;
  const { id: _, ...rest } = found;
  return rest;
}

const holds = (query: string, post: Matchable) => answer(query, post) !== undefined;
const isTaken = (query: string) => parseQuery(query, { named }).ok;

const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, law), { seed: SEED, numRuns: CASES });

/** Three queries that are taken on their own, and a post that has words of them. */
const three = fc
  .tuple(queryTree, queryTree, queryTree)
  .filter((trees) => trees.every((tree) => isTaken(printTree(tree))))
  .chain((trees) => postWith(...trees).map((post) => ({ texts: trees.map((tree) => `(${printTree(tree)})`), post })));

type Written = (a: string, b: string, c: string) => string;

const SAME_ANSWER: readonly (readonly [law: string, one: Written, other: Written])[] = [
  ["a AND b is b AND a", (a, b) => `${a} AND ${b}`, (a, b) => `${b} AND ${a}`],
  ["a OR b is b OR a", (a, b) => `${a} OR ${b}`, (a, b) => `${b} OR ${a}`],
  ["(a OR b) OR c is a OR (b OR c)", (a, b, c) => `(${a} OR ${b}) OR ${c}`, (a, b, c) => `${a} OR (${b} OR ${c})`],
  ["a (b OR c) is a b OR a c", (a, b, c) => `${a} (${b} OR ${c})`, (a, b, c) => `${a} ${b} OR ${a} ${c}`],
  ["NOT (b OR c) is NOT b NOT c", (a, b, c) => `${a} NOT (${b} OR ${c})`, (a, b, c) => `${a} NOT ${b} NOT ${c}`],
  ["(a b) c is a (b c)", (a, b, c) => `(${a} ${b}) ${c}`, (a, b, c) => `${a} (${b} ${c})`],
  ["a AND a is a", (a) => `${a} AND ${a}`, (a) => a],
  ["a OR a is a", (a) => `${a} OR ${a}`, (a) => a],
  ["a NOT NOT b is a b", (a, b) => `${a} AND NOT NOT ${b}`, (a, b) => `${a} AND ${b}`],
  ["a -b is a AND NOT b", (a, b) => `${a} -${b}`, (a, b) => `${a} AND NOT ${b}`],
];

/** Laws of what holds alone: the places shown may differ. */
const SAME_HOLDING: readonly (readonly [law: string, one: Written, other: Written])[] = [
  ["NOT (b c) is NOT b OR NOT c", (a, b, c) => `${a} NOT (${b} ${c})`, (a, b, c) => `${a} NOT ${b} OR ${a} NOT ${c}`],
  ["a OR b c is (a OR b) (a OR c)", (a, b, c) => `${a} OR ${b} ${c}`, (a, b, c) => `(${a} OR ${b}) (${a} OR ${c})`],
  ["a OR a b is a", (a, b) => `${a} OR ${a} ${b}`, (a) => a],
  ["a (a OR b) is a", (a, b) => `${a} (${a} OR ${b})`, (a) => a],
];

/** Without `sentiment:` anywhere: it is asked about the places of the rest of the query, so laws of parts are not its. */
const plain = three.filter(({ texts }) => !texts.some((text) => text.includes("sentiment:")));

describe("two ways to write one query", () => {
  it.each(SAME_ANSWER)("%s, to the place", (_, one, other) => {
    check(plain, ({ texts: [a = "", b = "", c = ""], post }) => {
      expect(answer(one(a, b, c), post)).toEqual(answer(other(a, b, c), post));
    });
  });

  it.each(SAME_HOLDING)("%s", (_, one, other) => {
    check(plain, ({ texts: [a = "", b = "", c = ""], post }) => {
      expect(holds(one(a, b, c), post)).toBe(holds(other(a, b, c), post));
    });
  });

  it("a AND NOT a finds nothing", () => {
    check(plain, ({ texts: [a = ""], post }) => {
      expect(holds(`${a} AND NOT ${a}`, post)).toBe(false);
    });
  });

  it("the canonical and the formatted text find the same", () => {
    check(queryAndPost, ({ query, post }) => {
      const outcome = parseQuery(query, { named });
      fc.pre(outcome.ok);
      const texts = outcome.ok ? [canonicalQuery(outcome.query), formatQuery(outcome.query)] : [];
      for (const text of texts) expect(answer(text, post), text).toEqual(answer(query, post));
    });
  });

  it("parentheses where precedence has them anyway change nothing", () => {
    check(queryAndPost, ({ tree, query, post }) => {
      fc.pre(isTaken(query));
      expect(answer(printTree(tree, true), post)).toEqual(answer(query, post));
    });
  });
});

const pair = fc
  .tuple(placedTree, placedTree, fc.nat(8))
  .chain(([one, other, words]) =>
    postWith(one, other).map(({ text }) => ({ one, other, words, post: matchable({ text }) })),
  );
const near = (operator: string, left: Tree, right: Tree) => printTree({ type: "near", operator, left, right });

describe("NEAR", () => {
  it("does not care which side is written first", () => {
    check(pair, ({ one, other, words, post }) => {
      const operator = `NEAR/${words}`;
      expect(answer(near(operator, one, other), post)).toEqual(answer(near(operator, other, one), post));
    });
  });

  it("holds for more words between what holds for fewer, and holds where ONEAR does", () => {
    check(pair, ({ one, other, words, post }) => {
      fc.pre(holds(near(`ONEAR/${words}`, one, other), post));
      expect(holds(near(`NEAR/${words}`, one, other), post)).toBe(true);
      expect(holds(near(`ONEAR/${words + 1}`, one, other), post)).toBe(true);
    });
  });

  it("is ONEAR one way or the other", () => {
    check(pair, ({ one, other, words, post }) => {
      const ways = `(${near(`ONEAR/${words}`, one, other)}) OR (${near(`ONEAR/${words}`, other, one)})`;
      expect(holds(ways, post)).toBe(holds(near(`NEAR/${words}`, one, other), post));
    });
  });

  it("holds only where both sides do", () => {
    check(pair, ({ one, other, words, post }) => {
      fc.pre(holds(near(`NEAR/${words}`, one, other), post));
      expect(holds(`(${printTree(one)}) AND (${printTree(other)})`, post)).toBe(true);
    });
  });
});

const words = fc.constantFrom("điện", "máy", "bank", "Bank", "pin", "xanh", "may", "apple");
const twoWords = fc
  .tuple(words, words)
  .chain(([one, other]) => postOf([one, other]).map((post) => ({ one, other, post })));

describe("a phrase", () => {
  it("is ONEAR/0 of its words, and with ~n NEAR/n of two", () => {
    check(twoWords, ({ one, other, post }) => {
      expect(holds(`case:"${one} ${other}"`, post)).toBe(holds(`case:${one} ONEAR/0 case:${other}`, post));
      expect(holds(`case:"${one} ${other}"~3`, post)).toBe(holds(`case:${one} NEAR/3 case:${other}`, post));
    });
  });

  it("holds in a stretch with ~n, and for more words what holds for fewer", () => {
    check(twoWords, ({ one, other, post }) => {
      if (holds(`"${one} ${other}"`, post)) expect(holds(`"${one} ${other}"~0`, post)).toBe(true);
      if (holds(`"${one} ${other}"~1`, post)) expect(holds(`"${one} ${other}"~4`, post)).toBe(true);
    });
  });
});

describe("SENTENCE", () => {
  it("of what stands somewhere is it: nothing stands in two sentences but NEAR and phrases", () => {
    check(pair, ({ one, post }) => {
      const text = printTree(one);
      if (holds(`SENTENCE(${text})`, post)) expect(holds(text, post)).toBe(true);
      if (/^[\p{L}]+$/u.test(text)) expect(answer(`SENTENCE(${text})`, post)).toEqual(answer(text, post));
    });
  });
});

describe("the reasons of a match", () => {
  it("are there if and only if it is one, and stand at its places in its form", () => {
    check(queryAndPost, ({ query, post }) => {
      const outcome = parseQuery(query, { named });
      fc.pre(outcome.ok);
      const reasons = outcome.ok ? explainMatch(outcome.query, post) : null;
      const found = answer(query, post);
      expect(reasons === null).toBe(found === undefined);
      for (const field of ["text", "title"] as const) {
        const shown = found?.[field === "text" ? "spans" : "titleSpans"] ?? [];
        const told = (reasons ?? []).filter((reason) => reason.field === field).map(({ span }) => span);
        expect(told.every((span) => shown.some((outer) => outer.start <= span.start && span.end <= outer.end))).toBe(
          true,
        );
        expect(told).toEqual(expect.arrayContaining([...shown]));
      }
      if (reasons !== null && reasons.length > 0) expect(reasons.map(({ form }) => form)).toContain(found?.form);
    });
  });
});
