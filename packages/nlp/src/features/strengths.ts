import { ENGLISH_STRONGER, ENGLISH_WEAKER } from "../lexicon/english-words.ts";
import { itemsOf } from "../lexicon/phrase-table.ts";
import { VIETNAMESE_STRONGER, VIETNAMESE_WEAKER } from "../lexicon/vietnamese-words.ts";
import { hashWord } from "../reading/hash.ts";
import { createHashTable } from "../reading/hash-table.ts";

/** How much a word strengthens or weakens the one beside it: 1 where it does neither. */
export type Strengths = { of(key: number): number };

const FACTORS = [1.3, 0.7] as const;

export function createStrengths(): Strengths {
  const stronger = [ENGLISH_STRONGER, VIETNAMESE_STRONGER].flatMap(itemsOf).map((word) => [hashWord(word), 0] as const);
  const weaker = [ENGLISH_WEAKER, VIETNAMESE_WEAKER].flatMap(itemsOf).map((word) => [hashWord(word), 1] as const);
  const table = createHashTable([...stronger, ...weaker]);
  return { of: (key) => FACTORS[table.get(key)] ?? 1 };
}
