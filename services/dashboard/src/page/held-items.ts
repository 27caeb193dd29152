import type { MentionItem } from "@nghe/contracts";

/**
 * What a stream shows to somebody who reads further down: the mentions that were there, as they are now, without the
 * ones that came since, so that nothing jumps. `shown` are the ids that were there.
 */
export function heldItems(items: readonly MentionItem[], shown: ReadonlySet<string>) {
  const held = items.filter(({ mentionId }) => shown.has(mentionId));
  const oldestShown = held.at(-1)?.publishedAt ?? Number.NEGATIVE_INFINITY;
  const waiting = items.filter((item) => !shown.has(item.mentionId) && item.publishedAt >= oldestShown);
  return { held, waiting: waiting.length };
}
