import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalQuery } from "../canonical.ts";
import { parseQuery } from "../parse/parser.ts";
import { postText, queryText } from "../testing/arbitraries.ts";
import { matchable } from "./matchable.ts";
import { createMatcher } from "./matcher.ts";

const post = (text: string, title: string | null = null) => matchable({ text, title });
const matchOf = (query: string, text: string, title: string | null = null) =>
  createMatcher([{ id: "q", query }]).match(post(text, title))[0];
const holds = (query: string, text: string) => matchOf(query, text) !== undefined;
const isTaken = (query: string) => parseQuery(query).ok;

const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, law), { seed: 21, numRuns: 400 });

/** Queries that hold on their own, and a post. */
const queriesAndPost = fc
  .tuple(queryText, queryText, queryText, postText)
  .filter(([a, b, c]) => isTaken(a) && isTaken(b) && isTaken(c));

type Written = (a: string, b: string, c: string) => string;

/** Two ways to write one query: they find the same posts. */
const LAWS: readonly (readonly [name: string, one: Written, other: Written])[] = [
  ["a AND b is b AND a", (a, b) => `(${a}) AND (${b})`, (a, b) => `(${b}) AND (${a})`],
  ["a OR b is b OR a", (a, b) => `(${a}) OR (${b})`, (a, b) => `(${b}) OR (${a})`],
  ["a side by side with b is a AND b", (a, b) => `(${a}) (${b})`, (a, b) => `(${a}) AND (${b})`],
  ["AND does not care for groups", (a, b, c) => `((${a}) (${b})) (${c})`, (a, b, c) => `(${a}) ((${b}) (${c}))`],
  [
    "OR does not care for groups",
    (a, b, c) => `((${a}) OR (${b})) OR (${c})`,
    (a, b, c) => `(${a}) OR ((${b}) OR (${c}))`,
  ],
  ["AND distributes over OR", (a, b, c) => `(${a}) ((${b}) OR (${c}))`, (a, b, c) => `(${a}) (${b}) OR (${a}) (${c})`],
  [
    "OR distributes over AND",
    (a, b, c) => `(${a}) OR (${b}) (${c})`,
    (a, b, c) => `((${a}) OR (${b})) ((${a}) OR (${c}))`,
  ],
  ["a AND a is a", (a) => `(${a}) AND (${a})`, (a) => a],
  ["a OR a is a", (a) => `(${a}) OR (${a})`, (a) => a],
  ["a OR (a AND b) is a", (a, b) => `(${a}) OR ((${a}) AND (${b}))`, (a) => a],
  ["a AND (a OR b) is a", (a, b) => `(${a}) AND ((${a}) OR (${b}))`, (a) => a],
  ["NOT NOT a is a", (a, b) => `(${a}) AND NOT NOT (${b})`, (a, b) => `(${a}) AND (${b})`],
  [
    "NOT (b OR c) is NOT b AND NOT c",
    (a, b, c) => `(${a}) NOT ((${b}) OR (${c}))`,
    (a, b, c) => `(${a}) NOT (${b}) NOT (${c})`,
  ],
  [
    "NOT (b AND c) is NOT b OR NOT c",
    (a, b, c) => `(${a}) NOT ((${b}) (${c}))`,
    (a, b, c) => `(${a}) NOT (${b}) OR (${a}) NOT (${c})`,
  ],
  ["a minus is a NOT", (a, b) => `(${a}) -(${b})`, (a, b) => `(${a}) AND NOT (${b})`],
];

describe("two ways to write one query", () => {
  it.each(LAWS)("%s", (_, one, other) => {
    check(queriesAndPost, ([a, b, c, text]) => {
      expect(holds(one(a, b, c), text)).toBe(holds(other(a, b, c), text));
    });
  });

  it("a AND NOT a finds nothing, whatever a is", () => {
    check(queriesAndPost, ([a, , , text]) => {
      expect(holds(`(${a}) AND NOT (${a})`, text)).toBe(false);
    });
  });
});

describe("the canonical text", () => {
  it("finds the same posts at the same places in the same form", () => {
    check(fc.tuple(queryText, postText, postText), ([query, text, title]) => {
      const outcome = parseQuery(query);
      fc.pre(outcome.ok);
      const canonical = outcome.ok ? canonicalQuery(outcome.query) : "";
      expect(matchOf(canonical, text, title)).toEqual(matchOf(query, text, title));
    });
  });

  it("has as many terms as the query", () => {
    check(queryText, (query) => {
      const outcome = parseQuery(query);
      fc.pre(outcome.ok);
      const again = outcome.ok ? parseQuery(canonicalQuery(outcome.query)) : outcome;
      expect(again.ok && again.query.terms).toBe(outcome.ok && outcome.query.terms);
    });
  });
});

describe("a match", () => {
  it("does not depend on which other queries are looked for, nor on their order", () => {
    const several = fc.tuple(fc.array(queryText, { minLength: 2, maxLength: 6 }), postText);
    check(several, ([queries, text]) => {
      const named = queries.map((query, nth) => ({ id: `q${nth}`, query }));
      const together = createMatcher(named).match(post(text));
      const alone = named.flatMap((one) => createMatcher([one]).match(post(text)));
      const backwards = createMatcher(named.toReversed()).match(post(text)).toReversed();
      expect(together).toEqual(alone);
      expect(backwards).toEqual(alone);
    });
  });

  it("points into the text, each place once and in order", () => {
    check(fc.tuple(queryText, postText, postText), ([query, text, title]) => {
      const match = matchOf(query, text, title);
      fc.pre(match !== undefined);
      for (const [spans, within] of [
        [match?.spans ?? [], text],
        [match?.titleSpans ?? [], title],
      ] as const) {
        let reach = 0;
        let start = -1;
        for (const span of spans) {
          expect(span.start).toBeGreaterThan(start);
          expect(span.end).toBeGreaterThan(Math.max(reach, span.start));
          start = span.start;
          reach = span.end;
        }
        expect(reach).toBeLessThanOrEqual(within.length);
      }
    });
  });

  it("is the same for a text in capitals, and for marks written apart", () => {
    check(fc.tuple(queryText, postText), ([query, text]) => {
      const found = holds(query, text);
      expect(holds(query, text.toUpperCase())).toBe(found);
      expect(holds(query, text.normalize("NFD"))).toBe(found);
    });
  });

  it("in the title is the same as in the text", () => {
    check(fc.tuple(queryText, postText), ([query, text]) => {
      const [inText, inTitle] = [matchOf(query, text), matchOf(query, "", text)];
      expect(inTitle?.titleSpans).toEqual(inText?.spans);
      expect(inTitle?.form).toBe(inText?.form);
    });
  });
});
