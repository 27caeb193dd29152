import fc from "fast-check";
import { expect, it } from "vitest";
import { createMatcher } from "../match/matcher.ts";
import { named, printTree, queryTree } from "./arbitraries/queries.ts";
import { postWith } from "./arbitraries/query-and-post.ts";

const IDS = ["a", "b", "c", "d", "e"];

/** Queries set and removed under few ids, so that many edits meet the same one. */
const edits = fc.array(
  fc.record({ id: fc.constantFrom(...IDS), tree: fc.oneof({ weight: 3, arbitrary: queryTree }, fc.constant(null)) }),
  { maxLength: 14 },
);
const editsAndPosts = edits.chain((list) => {
  const trees = list.flatMap(({ tree }) => (tree === null ? [] : [tree]));
  return fc.record({ list: fc.constant(list), posts: fc.array(postWith(...trees), { minLength: 1, maxLength: 3 }) });
});

it("a matcher that was edited answers as one that was built so", () => {
  fc.assert(
    fc.property(editsAndPosts, ({ list, posts }) => {
      const edited = createMatcher();
      const last = new Map<string, string>();
      for (const { id, tree } of list) {
        if (tree === null) {
          edited.remove(id);
          last.delete(id);
        } else {
          const query = printTree(tree);
          edited.set({ id, query, named });
          last.set(id, query);
        }
        for (const post of posts.slice(0, 1)) edited.match(post);
      }
      const built = createMatcher([...last].map(([id, query]) => ({ id, query, named })));
      for (const post of posts) expect(byId(edited.match(post))).toEqual(byId(built.match(post)));
      expect(edited.counts()).toEqual(built.counts());
      expect(byId(edited.refused)).toEqual(byId(built.refused));
    }),
    { seed: 12, numRuns: Number(process.env.NGHE_QUERY_CASES ?? 400) },
  );
});

const byId = <T extends { id: string }>(list: readonly T[]) =>
  list.toSorted((one, other) => (one.id < other.id ? -1 : 1));
