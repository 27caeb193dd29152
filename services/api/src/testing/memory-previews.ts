import type { CountedMention, Previews, ReadPost, SiftAsked, SiftCell, Standings } from "@nghe/store";
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
  const openTo = (queries: number): Standings => (queries === 1 ? [1, 0] : [1, 1]);
  const known = ({ queries, period }: SiftAsked) =>
    posts
      .filter(({ at }) => period === null || (at >= period.from && at < period.to))
      .map((post) => ({ post, standings: standings?.(post) ?? openTo(queries.length) }))
      .filter((one) => one.standings.some((standing) => standing !== 0));
  const isOneOf = (of: readonly Standings[]) => (one: { standings: Standings }) =>
    of.some((wanted) => String(wanted) === String(one.standings));

  const previews: Previews = {
    async sift(question, { open: { all: most, sample }, random, newest }) {
      asked.push(question);
      const all = known(question);
      const open = all.filter(isOpen);
      const newestFirst = all.filter((one) => !isOpen(one)).sort((a, b) => b.post.at - a.post.at);
      return {
        cells: all.flatMap(({ post, standings: is }) => cellsOf(post, is)),
        open: open.slice(0, open.length <= most ? most : sample),
        random: random.of.flatMap((one) => all.filter(isOneOf([one])).slice(0, random.limit)),
        newest: DECIDED.flatMap((one) => newestFirst.filter(isOneOf([one])).slice(0, newest)),
        posts: posts.length,
        unmatchedSince: null,
      };
    },
    mentionsOf: async (_brand, named) => mentions.filter(({ id }) => named.some((post) => post.id === id)),
  };
  return { previews, asked };
}

const isOpen = ({ standings }: { standings: Standings }) => standings.includes(1);
const DECIDED: readonly Standings[] = [
  [2, 0],
  [0, 2],
  [2, 2],
];

function cellsOf(post: ReadPost, standings: Standings): SiftCell[] {
  const cell = { standings, slot: 0, source: "", lang: null, posts: 1 };
  return [
    { ...cell, of: "all" },
    { ...cell, of: "slot", slot: post.at },
    { ...cell, of: "source", source: post.source },
    { ...cell, of: "lang", lang: post.lang },
  ];
}
