import type { Batches } from "./distributed-import.ts";

export const BRANDS = { lark: "@larkair", fjord: '@fjordjet OR "fjord jet"', huong: '"cà phê hương" AND NOT tuyển' };

const TEXTS = [
  "@larkair thank you, what a lovely crew",
  "@fjordjet lost my bag again, terrible",
  "cà phê hương ngon quá đi mất",
  "@larkair is late, and so is @fjordjet, awful",
  "nothing to see here, only the weather",
  "tuyển nhân viên cho cà phê hương",
];
const START = Date.UTC(2025, 2, 1);
const HOUR_MS = 3_600_000;
const EDITED_AFTER = 6;

/**
 * An import in order: `count` batches of `size` new posts over some ten months; from the seventh on also edits of
 * earlier posts (one loses its brands, one moves in time), deletions, and posts that come again unchanged.
 */
export function postBatches(source: string, count: number, size: number): Batches {
  return Array.from({ length: count }, (_, batch) => {
    const fresh = Array.from({ length: size }, (_, index) => post(source, batch * size + index));
    if (batch < EDITED_AFTER) return fresh;
    const first = (batch - EDITED_AFTER) * size;
    return [
      ...fresh,
      { ...post(source, first), text: "I take it back, no comment", editedAt: momentOf(first, 2) },
      { ...post(source, first + 1), createdAt: momentOf(first + 1, 3), editedAt: momentOf(first + 1, 2) },
      { ...post(source, first + 2), text: "@fjordjet and @larkair: both fine now", editedAt: momentOf(first + 2, 2) },
      { source, id: idOf(first + 3), deleted: true },
      ...[4, 5].map((back) => post(source, first + back)),
    ];
  });
}

function post(source: string, index: number): object {
  return {
    ...{ source, id: idOf(index), createdAt: momentOf(index, 0), text: `${TEXTS[index % TEXTS.length]} (${index})` },
    author: { id: `u${index % 97}`, handle: `reader${index % 97}`, name: `Reader ${index % 97}` },
    metrics: { likes: index % 13, shares: index % 5, comments: 0 },
  };
}

function idOf(index: number): string {
  return `p${index}`;
}

function momentOf(index: number, hoursLater: number): string {
  return new Date(START + (index * 2 + hoursLater) * HOUR_MS).toISOString();
}
