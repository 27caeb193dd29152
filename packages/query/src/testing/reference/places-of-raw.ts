import type { Place } from "./place.ts";
import type { Reading } from "./read-text.ts";

const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff]*/gu;
const ALONE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;
const isOfWord = (char: undefined | string) => char !== undefined && /[\p{L}\p{N}]/u.test(char) && !ALONE.test(char);

/** Every place where the text holds exactly these characters, no word cut in two. */
export function placesOfRaw(wanted: string, reading: Reading): Place[] {
  const clusters = [...reading.original.matchAll(CLUSTER)];
  return clusters.flatMap((first, at) =>
    clusters.slice(at).flatMap((last, more) => {
      const [start, end] = [first.index, last.index + last[0].length];
      if (reading.original.slice(start, end).normalize("NFC") !== wanted) return [];
      const before = clusters[at - 1]?.[0];
      const after = clusters[at + more + 1]?.[0];
      if (isOfWord(before) && isOfWord(first[0])) return [];
      if (isOfWord(last[0]) && isOfWord(after)) return [];
      return [placeOf(reading, start, end)];
    }),
  );
}

/** Words under it are its place; where there are none, it stands where the word before it does. */
function placeOf(reading: Reading, start: number, end: number): Place {
  const under = reading.words.flatMap((word, at) => (word.start < end && start < word.end ? [at] : []));
  const before = Math.max(0, reading.words.filter((word) => word.end <= start).length - 1);
  const from = under[0] ?? before;
  return { from, to: (under.at(-1) ?? before) + 1, start, end, hits: [{ start, end, form: "equal" }] };
}
