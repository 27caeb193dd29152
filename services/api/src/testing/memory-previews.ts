import type { CountedMention, Previews, ReadPost, SiftAsked, SiftCell, Standing, Standings } from "@nghe/store";
import { toReadPost } from "@nghe/store/testing";
import { storedPost } from "./stored-post.ts";

/** A post as previews read it, by its id and text. */
export function readPost(id: string, text: string, more: Partial<ReadPost> = {}): ReadPost {
  return { ...toReadPost(storedPost(id, text)), ...more };
}

type Known = { standings?: (post: ReadPost) => Standings; mentions?: readonly CountedMention[] };

/**
 * Posts in memory as previews ask for them. What the engine knows of each is as told; else it cannot judge any, and all
 * are read in code.
 */
export function memoryPreviews(posts: readonly ReadPost[], { standings, mentions = [] }: Known = {}) {
  const asked: SiftAsked[] = [];
  const open = (queries: number): Standings => (queries === 1 ? [1, 0] : [1, 1]);
  const known = ({ queries, period }: SiftAsked) =>
    posts
      .filter(({ at }) => period === null || (at >= period.from && at < period.to))
      .map((post) => ({ post, standings: standings?.(post) ?? open(queries.length) }))
      .filter((one) => one.standings.some((standing) => standing !== 0));
  const isOneOf = (of: readonly Standings[]) => (one: { standings: Standings }) =>
    of.some((wanted) => String(wanted) === String(one.standings));

  const previews: Previews = {
    async tally(question) {
      asked.push(question);
      return known(question).flatMap(({ post, standings: is }) => cellsOf(post, is));
    },
    sample: async (question, of, limit) => known(question).filter(isOneOf(of)).slice(0, limit),
    newest: async (question, of, limit) =>
      of.flatMap((one) =>
        known(question)
          .filter(isOneOf([one]))
          .sort((a, b) => b.post.at - a.post.at)
          .slice(0, limit),
      ),
    reach: async () => ({ posts: posts.length, unmatchedSince: null }),
    mentionsOf: async (_brand, named) => mentions.filter(({ id }) => named.some((post) => post.id === id)),
  };
  return { previews, asked };
}

function cellsOf(post: ReadPost, standings: readonly [Standing, Standing]): SiftCell[] {
  const cell = { standings, slot: 0, source: "", lang: null, posts: 1 };
  return [
    { ...cell, of: "all" },
    { ...cell, of: "slot", slot: post.at },
    { ...cell, of: "source", source: post.source },
    { ...cell, of: "lang", lang: post.lang },
  ];
}
