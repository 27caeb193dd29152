/**
 * The work that query matchers are measured on, the same for the same numbers: documents of about 22 tokens whose words
 * fall off as Zipf says, and queries in the part of the language that Lucene has too: 30 % a word, 20 % a phrase,
 * 20 % NEAR/5, 10 % a prefix, 20 % OR or AND of words, a third of them with a NOT.
 */
import { seeded } from "./generate-posts.ts";

export type WorkPart =
  | { type: "term"; word: string }
  | { type: "phrase" | "near"; left: string; right: string; distance: number }
  | { type: "prefix"; start: string }
  | { type: "or" | "and"; words: readonly string[] };

/** `query` says in the query language what `part` and `without` say apart. */
export type WorkQuery = { id: string; query: string; part: WorkPart; without: string | null };
export type WorkDocument = { id: string; text: string };

/** So many that about 0.05, 0.5 and 2.5 queries hold for a document at 1,000, 10,000 and 50,000 queries. */
const VOCABULARY = 200_000;
const NAMES = 25_000;
/** Words of lower rank are those that everybody uses: no brand is called so. */
const RARE_FROM = 2_000;
const WORDS = 22;
const DISTANCE = 5;
const PREFIX_LETTERS = 5;
const CONSONANTS = "bdfghjklmnprstvz";
const VOWELS = "aeiou";

type Random = () => number;
type Name = readonly [left: string, right: string];
type Language = { words: readonly string[]; names: readonly Name[]; ranks: Float64Array };

/** `count` documents; every fourth or so holds a name, whole or with words between. */
export function workDocuments(count: number): WorkDocument[] {
  const language = makeLanguage();
  return Array.from({ length: count }, (_, number) => ({ id: `d${number}`, text: textOf(seeded(number), language) }));
}

/** `count` queries over the words and names that the documents are made of. */
export function workQueries(count: number): WorkQuery[] {
  const language = makeLanguage();
  return Array.from({ length: count }, (_, number) => {
    const random = seeded(1_000_000 + number);
    const part = partOf(random, language);
    const without = random() < 1 / 3 ? zipf(random, language) : null;
    return { id: `q${number}`, query: written(part) + (without === null ? "" : ` NOT ${without}`), part, without };
  });
}

function partOf(random: Random, language: Language): WorkPart {
  const kind = random();
  if (kind < 0.3) return { type: "term", word: rare(random, language) };
  if (kind < 0.7) {
    const [left, right] = pick(language.names, random());
    return kind < 0.5
      ? { type: "phrase", left, right, distance: 0 }
      : { type: "near", left, right, distance: DISTANCE };
  }
  if (kind < 0.8) return { type: "prefix", start: rare(random, language).slice(0, PREFIX_LETTERS) };
  const others = Array.from({ length: 1 + Math.floor(random() * 3) }, () => rare(random, language));
  if (kind < 0.9) return { type: "or", words: [rare(random, language), ...others] };
  return { type: "and", words: [zipf(random, language), rare(random, language)] };
}

function written(part: WorkPart): string {
  switch (part.type) {
    case "term":
      return part.word;
    case "phrase":
      return `"${part.left} ${part.right}"`;
    case "near":
      return `${part.left} NEAR/${part.distance} ${part.right}`;
    case "prefix":
      return `${part.start}*`;
    case "or":
      return `(${part.words.join(" OR ")})`;
    case "and":
      return part.words.join(" AND ");
  }
}

function textOf(random: Random, language: Language): string {
  const words = Array.from({ length: WORDS - 6 + Math.floor(random() * 13) }, () => zipf(random, language));
  if (random() < 0.25) {
    const [left, right] = pick(language.names, random() ** 2);
    const between =
      random() < 0.5 ? [] : Array.from({ length: Math.floor(random() * 8) }, () => zipf(random, language));
    const stretch = random() < 0.2 ? [right, ...between, left] : [left, ...between, right];
    words.splice(Math.floor(random() * words.length), 0, ...stretch);
  }
  return words.map((word) => asWritten(word, random())).join(" ");
}

function asWritten(word: string, how: number): string {
  if (how < 0.05) return `${word},`;
  if (how < 0.1) return `${word}.`;
  if (how < 0.15) return word.toUpperCase();
  return how < 0.3 ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : word;
}

function makeLanguage(): Language {
  const random = seeded(7);
  const words = new Set<string>();
  while (words.size < VOCABULARY) words.add(makeWord(random));
  const ranks = new Float64Array(VOCABULARY);
  let sum = 0;
  for (let rank = 0; rank < VOCABULARY; rank += 1) {
    sum += 1 / (rank + 1);
    ranks[rank] = sum;
  }
  const language = { words: [...words], names: [], ranks };
  return { ...language, names: Array.from({ length: NAMES }, () => makeName(random, language)) };
}

function makeName(random: Random, language: Language): Name {
  const left = rare(random, language);
  for (;;) {
    const right = random() < 0.5 ? rare(random, language) : zipf(random, language);
    if (right !== left) return [left, right];
  }
}

/** Long enough that no other spelling, abbreviation or obfuscation of it stands in a text by chance. */
function makeWord(random: Random): string {
  const syllables = Array.from(
    { length: 3 + Math.floor(random() * 2) },
    () => pick(CONSONANTS, random()) + pick(VOWELS, random()),
  );
  return syllables.join("");
}

const rare = (random: Random, { words }: Language) =>
  pick(words, (RARE_FROM + random() * (VOCABULARY - RARE_FROM)) / VOCABULARY);

/** A word drawn with a chance of one by its rank. */
function zipf(random: Random, { words, ranks }: Language): string {
  const wanted = random() * (ranks[VOCABULARY - 1] ?? 0);
  let [low, high] = [0, VOCABULARY - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranks[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return words[low] ?? "";
}

function pick<T>(list: ArrayLike<T>, at: number): T {
  const chosen = list[Math.floor(at * list.length)];
  if (chosen === undefined) throw new RangeError("nothing to pick from");
  return chosen;
}
