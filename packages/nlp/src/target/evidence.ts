import type { EvidenceSpan } from "@nghe/contracts";
import type { FlatFeatures } from "./flat-features.ts";
import type { TargetText } from "./target-features.ts";
import type { TargetFile } from "./target-file.ts";

const MOST = 8;
/** Of the weight of the heaviest word; lighter ones show nothing. */
const LEAST_SHARE = 0.35;
/** "a" and "!" show nothing; an emoji has two units. */
const SHORTEST = 2;
/** Words that are said of the target less than this are none of its evidence. */
const LEAST_FOCUS = 0.3;

/** The words of the target's own part of the text that weigh most for praise or for blame. */
export function evidenceOf(text: TargetText, flat: FlatFeatures, { head, buckets }: TargetFile): EvidenceSpan[] {
  const { words, place } = text;
  const [blameUnit = 0, , praiseUnit = 0] = head.units;
  const leans = new Float64Array(words.stream.count);
  for (let at = 0; at < flat.count; at += 1) {
    const word = flat.words[at] ?? -1;
    const row = (flat.buckets[at] ?? 0) * 3;
    const lean = praiseUnit * (buckets[row + 2] ?? 0) - blameUnit * (buckets[row] ?? 0);
    if (word >= 0) leans[word] = (leans[word] ?? 0) + (flat.values[at] ?? 0) * lean;
  }
  const speaking = [...leans.keys()].filter(
    (at) =>
      words.isName[at] === 0 &&
      place.distance[at] !== 0 &&
      (place.focus[at] ?? 0) >= LEAST_FOCUS &&
      (words.end[at] ?? 0) - (words.start[at] ?? 0) >= SHORTEST,
  );
  const weightOf = (at: number) => Math.abs(leans[at] ?? 0);
  speaking.sort((one, other) => weightOf(other) - weightOf(one) || one - other);
  const heaviest = weightOf(speaking[0] ?? -1);
  const chosen = speaking.filter((at) => heaviest > 0 && weightOf(at) >= heaviest * LEAST_SHARE).slice(0, MOST);
  return spansOf(chosen, leans, text);
}

/** Several words may be of one token ("mn" is mọi người): it stands once. */
function spansOf(chosen: readonly number[], leans: Float64Array, { words }: TargetText): EvidenceSpan[] {
  const spans = new Map<number, EvidenceSpan>();
  for (const at of chosen) {
    const start = words.start[at] ?? 0;
    if (spans.has(start)) continue;
    spans.set(start, { start, end: words.end[at] ?? 0, shows: (leans[at] ?? 0) > 0 ? "positive" : "negative" });
  }
  return [...spans.values()].sort((one, other) => one.start - other.start);
}
