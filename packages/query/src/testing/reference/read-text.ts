import { TOP_LEVELS } from "../../text/dotted.ts";

/** A word of a text: `sigil` says what kind it is (`.` for a label of a domain), `name` is in lower case, NFKC. */
export type Word = {
  sigil: "" | "@" | "#" | "$" | ".";
  name: string;
  written: string;
  start: number;
  end: number;
};

/** An emoji stands where the word before it stands. */
export type Emoji = { name: string; at: number; start: number; end: number };

/** A text as the reference sees it. `offset` is where the first of `words` stands among all words of the field. */
export type Reading = { original: string; words: readonly Word[]; emoji: readonly Emoji[] };

/** One unit of the text that is matched, and the stretch of the original it comes from. */
type Letter = { char: string; start: number; end: number };

const CLUSTER = /[\s\S](?:(?![\uFE00-\uFE0F\u20E3])[\p{M}\u1160-\u11ff])*/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const MARKS_KEPT = 8;

const TOP = [...TOP_LEVELS].join("|");
const MARK = "(?:(?![\\uFE00-\\uFE0F\\u20E3])\\p{M})";
const ALONE =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー]";
const CHAR = `(?:[\\p{L}\\p{N}]|${MARK})`;
const END = `(?!${CHAR}|[.-]${CHAR})`;
const DOMAIN = `${CHAR}+(?:[.-]${CHAR}+)*\\.(?:${TOP})${END}`;
const NAME = `(?:${CHAR}|_)+`;
const FREE = `(?<!${CHAR}|_)`;
const WORD = `(?!${ALONE})[\\p{L}\\p{N}](?:(?!${ALONE})${CHAR})*`;
const PIECE = new RegExp(
  [
    `${FREE}@(?<handle>${NAME}(?:[.-]${CHAR}+)*\\.(?:${TOP})${END}|${NAME})`,
    `${FREE}#(?=${NAME})(?=(?:${CHAR}|_)*\\p{L})(?<tag>${NAME})`,
    `${FREE}\\$(?<cashtag>(?!${ALONE})\\p{L}(?:(?!${ALONE})${CHAR})*)`,
    `(?<domain>${DOMAIN})`,
    `(?<alone>${ALONE}${MARK}*)`,
    `(?<word>${WORD})`,
  ].join("|"),
  "gu",
);
const SIGILS = { handle: "@", tag: "#", cashtag: "$", alone: "", word: "" } as const;

/** Reads a text: its words in order, and its emoji. */
export function readText(original: string): Reading {
  const letters = lettersOf(original);
  const text = letters.map(({ char }) => char).join("");
  const words: Word[] = [];
  for (const found of text.matchAll(PIECE)) {
    const { domain, ...others } = found.groups ?? {};
    if (domain !== undefined) {
      for (const label of domain.matchAll(/[^.-]+/gu)) {
        words.push(wordAt(original, letters, ".", label[0], found.index + label.index, label[0].length));
      }
      continue;
    }
    const [kind = "word", name = ""] = Object.entries(others).find(([, value]) => value !== undefined) ?? [];
    const sigil = SIGILS[kind as keyof typeof SIGILS];
    words.push(wordAt(original, letters, sigil, name, found.index, found[0].length));
  }
  return { original, words, emoji: emojiOf(original, words) };
}

function wordAt(
  original: string,
  letters: readonly Letter[],
  sigil: Word["sigil"],
  name: string,
  from: number,
  length: number,
): Word {
  const start = letters[from]?.start ?? 0;
  const end = letters[from + length - 1]?.end ?? 0;
  return { sigil, name, written: original.slice(start, end).normalize("NFC"), start, end };
}

/** The units of the text in NFKC and lower case, without what cannot be seen, each with its place in the original. */
function lettersOf(original: string): Letter[] {
  return [...original.matchAll(CLUSTER)].flatMap(({ 0: cluster, index }) => {
    const read = readCluster(cluster);
    const place = { start: index, end: index + cluster.length };
    return Array.from({ length: read.length }, (_, at) => ({ char: read.charAt(at), ...place }));
  });
}

function readCluster(cluster: string): string {
  if (/[\u2120\u2122]/u.test(cluster)) return " ";
  if (cluster.match(INVISIBLE) !== null) return cluster.replace(INVISIBLE, "");
  const [first = ""] = cluster;
  const marks = cluster.slice(first.length, first.length + MARKS_KEPT);
  return (first + marks).normalize("NFKC").toLowerCase();
}

/** Pictures that are signs of print before they are emoji (©, ™, ‼) are none. */
const PICTURE =
  /(?:\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3|(?![©®™ℹ‼⁉])\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)?(?:\u200D\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)?)*)/gu;

function emojiOf(original: string, words: readonly Word[]): Emoji[] {
  return [...original.matchAll(PICTURE)].map(({ 0: name, index }) => ({
    name: name.replace(/[\uFE0E\uFE0F]/gu, ""),
    at: Math.max(0, words.filter((word) => word.end <= index).length - 1),
    start: index,
    end: index + name.length,
  }));
}
