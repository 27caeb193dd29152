import type { PolarityEntries } from "../lexicon/polarity/polarity-entries.ts";
import type { PlacedText } from "./training-matrix.ts";
import { withoutMarks } from "./vary-spelling.ts";

const LEAST = 1;

/** Phrases of the polarity lists as texts of their tone, of little weight: Vietnamese ones also without marks. */
export function placeLists(entries: PolarityEntries, weight: number, varies: boolean): PlacedText[] {
  if (weight === 0) return [];
  const placed: PlacedText[] = [];
  for (const [text, valence] of [...entries].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (valence !== 0 && Math.abs(valence) < LEAST) continue;
    const phrase = { masks: [], labels: [String(Math.sign(valence))], origin: -1, isOriginal: false, weight };
    placed.push({ ...phrase, text });
    const bare = withoutMarks(text);
    if (varies && bare !== text) placed.push({ ...phrase, text: bare });
  }
  return placed;
}
