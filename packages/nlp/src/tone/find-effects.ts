import type { MainLanguage } from "../language/detect-language.ts";
import { toneOfEmoji } from "../lexicon/emoji.ts";
import { toneOfEmoticon } from "../lexicon/emoticons.ts";
import type { Effect, Lexicon } from "../lexicon/lexicon.ts";
import { bareOf, hasSyllableShape, soundOf } from "../lexicon/vietnamese-spelling.ts";
import type { ToneToken } from "../tokens/tone-tokens.ts";
import type { Found } from "./hits.ts";

export type Lexicons = {
  english: Lexicon;
  vietnamese: Lexicon;
  vietnameseBare: Lexicon;
  teencode: ReadonlyMap<string, string>;
  /** An English word's effect by its stem, where the word itself is not listed. */
  byStem(word: string): Effect | null;
};

const ENGLISH_NEGATION = /^(?:not|never|[a-z]+n't)$/;

type Lookup = (at: number) => { value: Effect; length: number } | null;

/** Every word, phrase and sign that has an effect, in order, the longest phrase at each place. */
export function findEffects(tokens: readonly ToneToken[], lang: MainLanguage, lexicons: Lexicons): Found[] {
  const lookUp = lang === "vi" ? vietnameseLookup(tokens, lexicons) : englishLookup(tokens, lexicons);
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === "sign") {
      const tone = toneOfEmoji(token.text) + toneOfEmoticon(token.text);
      if (tone !== 0) found.push({ at, length: 1, effect: { tone, negates: false, strength: 1 }, isSign: true });
    }
    if (token?.kind !== "word") continue;
    const hit = lookUp(at);
    if (hit === null) continue;
    found.push({ at, length: hit.length, effect: hit.value, isSign: false });
    at += hit.length - 1;
  }
  return found;
}

function englishLookup(tokens: readonly ToneToken[], { english, byStem }: Lexicons): Lookup {
  const words = tokens.map((token) => (token.kind === "word" ? plainEnglish(token) : null));
  const asWritten = tokens.map((token) => (token.kind === "word" ? token.text : null));
  return (at) => {
    const token = tokens[at];
    // "doesn't work" is listed as it is written; any other "doesn't" is a "not".
    const hit = (token?.text.includes("'") ? english.longest(asWritten, at) : null) ?? english.longest(words, at);
    if (hit !== null || token === undefined) return hit;
    const found = token.stretched ? unstretched(token.text, (word) => english.longest([word], 0)) : null;
    const stemmed = found === null ? byStem(token.text) : null;
    return stemmed === null ? found : { value: stemmed, length: 1 };
  };
}

function plainEnglish(token: ToneToken): string {
  return token.text.endsWith("n't") && token.text !== "can't" && token.text !== "ain't" ? "not" : token.text;
}

function vietnameseLookup(tokens: readonly ToneToken[], lexicons: Lexicons): Lookup {
  const spelled = tokens.map((token) => (token.kind === "word" ? plainVietnamese(token, lexicons.teencode) : null));
  const sounds = spelled.map((word) => (word === null ? null : soundOf(word)));
  const bares = tokens.map((token, at) =>
    token.kind === "word" && isUnmarked(token.text) ? (spelled[at] ?? null) : null,
  );
  const stripped = bares.map((word) => (word === null ? null : bareOf(word)));
  const isBareText = tokens.every((token) => token.kind !== "word" || isUnmarked(token.text));
  return (at) => {
    const marked = lexicons.vietnamese.longest(sounds, at);
    const bare = lexicons.vietnameseBare.longest(stripped, at);
    if (bare !== null && bare.length > (marked?.length ?? 0) && (bare.length > 1 || isBareText)) return bare;
    return marked ?? loanword(tokens[at]?.text ?? "", lexicons);
  };
}

/** English words are common in Vietnamese posts; those that could be a syllable without marks are not taken for one. */
function loanword(word: string, { english }: Lexicons): ReturnType<Lookup> {
  if (ENGLISH_NEGATION.test(word)) return english.longest(["not"], 0);
  return word.length > 3 && isUnmarked(word) && !hasSyllableShape(word) ? english.longest([word], 0) : null;
}

function plainVietnamese(token: ToneToken, teencode: ReadonlyMap<string, string>): string {
  const word = token.stretched ? token.text.replace(/(\p{L})\1+/gu, "$1") : token.text;
  return teencode.get(word) ?? word;
}

function isUnmarked(word: string): boolean {
  return /^\p{ASCII}*$/u.test(word);
}

function unstretched<T>(word: string, lookUp: (word: string) => T | null): T | null {
  return lookUp(word.replace(/(\p{L})\1\1+/gu, "$1$1")) ?? lookUp(word.replace(/(\p{L})\1+/gu, "$1"));
}
