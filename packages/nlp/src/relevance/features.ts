/** How many weights a filter has: words that fall on one share it. */
export const BUCKETS = 4_096;

const WORD = /[\p{L}\p{M}\p{N}]+|[@#]/gu;
/** Words of a text that are read; what stands beyond tells nothing new. */
const MOST = 400;

/**
 * What a text is to a filter: the places of its words and of each two that follow each other, each once. NFC and lower
 * case, marks kept: `bé` is not `be`.
 */
export function featuresOf(text: string): number[] {
  const words = text.normalize("NFC").toLowerCase().match(WORD)?.slice(0, MOST) ?? [];
  const places = new Set<number>();
  for (const [nth, word] of words.entries()) {
    places.add(placeOf(word));
    const before = words[nth - 1];
    if (before !== undefined) places.add(placeOf(`${before} ${word}`));
  }
  return [...places].sort((a, b) => a - b);
}

/** FNV-1a over UTF-16 units: the same on every machine. */
function placeOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % BUCKETS;
}
