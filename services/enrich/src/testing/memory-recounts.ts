import { postKey } from "@nghe/contracts";
import type { RecountMark, Recounts, StaleSelection } from "@nghe/store";
import type { StalePost } from "../sweep/stale-posts.ts";

/** A stored copy as the fake keeps it; `changedAt` is when the log took its message. */
export type HeldPost = StalePost & { changedAt: number };

/** Recounts over posts in memory. It knows no query: of a brand that changed it gives every post, which is allowed. */
export function createMemoryRecounts(posts: () => readonly HeldPost[]): Recounts & { kept: RecountMark[] } {
  const kept: RecountMark[] = [];
  const selected = ({ below, seenSince, changedSince }: StaleSelection) =>
    posts()
      .filter((held) => held.registryOffset < below && held.post.seenAt >= seenSince)
      .filter((held) => held.changedAt >= (changedSince ?? 0))
      .map((held) => ({ held, key: postKey(held.source, held.id) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    kept,
    async stale(selection, after, limit) {
      const found = selected(selection).filter(({ key }) => after === null || key > after);
      const page = found.slice(0, limit);
      return { keys: page.map(({ held }) => held), next: found.length > limit ? (page.at(-1)?.key ?? null) : null };
    },
    async copies(keys, below) {
      const wanted = new Set(keys.map(({ source, id }) => postKey(source, id)));
      return posts().filter((held) => wanted.has(postKey(held.source, held.id)) && held.registryOffset < below);
    },
    count: async (selection) => selected(selection).length,
    async lowest(below, changedSince) {
      const found = selected({ below, seenSince: 0, changedSince, touchedBy: null });
      return found.length === 0 ? null : Math.min(...found.map(({ held }) => held.registryOffset));
    },
    async marks() {
      const scopes = new Set(kept.map(({ scope }) => scope));
      return [...scopes].map((scope) => kept.filter((mark) => mark.scope === scope).reduce(higher));
    },
    async mark(mark) {
      kept.push(mark);
    },
  };
}

function higher(a: RecountMark, b: RecountMark): RecountMark {
  return (b.settled - a.settled || b.countedAt - a.countedAt) > 0 ? b : a;
}
