import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchable } from "../match/matchable.ts";
import { createMatcher } from "../match/matcher.ts";
import { parseQuery } from "../parse/parser.ts";
import { named, placedTree, printTree } from "./arbitraries/queries.ts";
import { postWith, queryAndPost } from "./arbitraries/query-and-post.ts";
import { compare } from "./disagreement.ts";

/** `NGHE_QUERY_CASES` says how many, where someone wants to look longer. */
const CASES = Number(process.env.NGHE_QUERY_CASES ?? 1_500);
const SEED = Number(process.env.NGHE_QUERY_SEED ?? 4);
const LONG_MS = 3_600_000;

describe("the matcher agrees with the definition", () => {
  it("on random queries and posts: whether, in what form, at what places", { timeout: LONG_MS }, () => {
    let [taken, held] = [0, 0];
    fc.assert(
      fc.property(queryAndPost, ({ query, post }) => {
        const both = compare(query, post);
        fc.pre(both !== undefined);
        taken += 1;
        if (both?.definition !== null) held += 1;
        expect(both?.matcher).toEqual(both?.definition);
      }),
      { seed: SEED, numRuns: CASES },
    );
    expect(held / taken).toBeGreaterThan(0.2);
    expect(held / taken).toBeLessThan(0.6);
  });

  it("on what stands somewhere, alone", { timeout: LONG_MS }, () => {
    const alone = placedTree.chain((tree) => postWith(tree).map((post) => ({ query: printTree(tree), post })));
    fc.assert(
      fc.property(alone, ({ query, post }) => {
        const both = compare(query, matchable({ text: post.text }));
        expect(both?.matcher).toEqual(both?.definition);
      }),
      { seed: SEED, numRuns: CASES },
    );
  });

  it("on many queries at once", { timeout: LONG_MS }, () => {
    const many = fc.array(queryAndPost, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(many, (cases) => {
        const queries = cases
          .map(({ query }, nth) => ({ id: `q${nth}`, query, named }))
          .filter(({ query }) => parseQuery(query, { named }).ok);
        const matcher = createMatcher(queries);
        for (const { post } of cases.slice(0, 3)) {
          const wanted = queries.flatMap(({ id, query }) => {
            const definition = compare(query, post)?.definition ?? null;
            return definition === null ? [] : [{ id, ...definition }];
          });
          expect(matcher.match(post)).toEqual(wanted);
        }
      }),
      { seed: SEED, numRuns: Math.ceil(CASES / 25) },
    );
  });
});
