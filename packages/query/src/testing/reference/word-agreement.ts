import type { MatchForm } from "@nghe/contracts";
import { variantOf } from "../../match/variants.ts";
import type { Element, Term } from "../../parse/node.ts";
import { hasSyllableShape, isBareWord } from "../../syllable/bare-words.ts";
import { changesBetween, isMadeOf } from "./loose-words.ts";
import { bare, bareRime, isMarked, isMissingMarks, sameLetters, sameWord } from "./marks.ts";
import type { Reading, Word } from "./read-text.ts";

const STRETCH = 5;
const plainName = (word: Word) => word.name.replace(/[_.@-]/gu, "");

/** How a word of a text agrees with one element of a term; null where it does not. */
export function agreementOf(term: Term, element: Element, reading: Reading, at: number): MatchForm | null {
  const word = reading.words[at];
  if (word === undefined) return null;
  if (term.cased) return word.written === element.written ? "equal" : null;
  switch (element.kind) {
    case "emoji":
      return null;
    case "handle":
      return word.sigil === "@" && word.name === element.name ? "equal" : null;
    case "cashtag":
      return word.sigil === "$" && word.name === element.name ? "equal" : null;
    case "wildcard":
      return wildcardAgreement(term, element, reading, at);
    case "fuzzy":
      return fuzzyAgreement(term, element, plainName(word));
    case "tag":
      if (word.sigil !== "#" || parted(word.name) !== element.name) return null;
      return plainAgreement(term, element, reading, at);
    case "word":
      return plainAgreement(term, element, reading, at) ?? variantAgreement(term, element, reading, at);
  }
}

/** Of a hashtag with underscores the name with them; every other hashtag is known by its letters alone. */
const parted = (name: string) => (name.includes("_") ? bare(name) : "");

function plainAgreement(term: Term, element: Element, reading: Reading, at: number): MatchForm | null {
  const word = reading.words[at];
  if (word === undefined) return null;
  return marksAgreement(term, element, plainName(word), () => isUnmarkedStretch(reading, at));
}

/** The rule of marks, syllable by syllable. */
function marksAgreement(term: Term, element: Element, got: string, isFree: () => boolean): MatchForm | null {
  const want = element.syllable.text;
  if (!sameLetters(want, got)) return null;
  const isEqual = sameWord(want, got);
  const form = isEqual ? "equal" : isMissingMarks(want, got) ? "bare" : "folded";
  if (term.marks === "fold") return form;
  if (term.marks === "exact") return isEqual ? form : null;
  const isTyped = term.elements.some(({ syllable }) => isMarked(syllable.text));
  if (term.elements.length > 1) return isTyped && form === "folded" ? null : form;
  const isFine = isTyped ? isEqual || (form === "bare" && maybeBare(want, got, isFree)) : maybeFolded(element, got);
  return isFine ? form : null;
}

/** One syllable without its marks: if what is left is no word, or where nobody writes marks. */
const maybeBare = (want: string, got: string, isFree: () => boolean) =>
  bare(want) === bare(got) && (!isBareWord(bareRime(want)) || isFree());

/** One syllable typed without marks is that alone; a hashtag of several is found under any marks. */
const maybeFolded = ({ kind, syllable: { text } }: Element, got: string) =>
  text === got || (kind === "tag" && !hasSyllableShape(text));

/** Whether nobody within five words on either side writes marks. */
function isUnmarkedStretch(reading: Reading, at: number): boolean {
  const near = [
    ...reading.words.slice(Math.max(0, at - STRETCH), at),
    ...reading.words.slice(at + 1, at + 1 + STRETCH),
  ];
  return !near.some((word) => isMarked(word.name));
}

/** A word of the closed list counts as the word it stands for, wherever that is the one that is wanted. */
function variantAgreement(term: Term, element: Element, reading: Reading, at: number): MatchForm | null {
  const word = reading.words[at];
  const full = word === undefined ? null : variantOf(word.name);
  if (word === undefined || full === null || term.marks === "exact" || word.sigil !== "") return null;
  if (/^.+\p{Lu}/u.test(word.written) || touchesDigit(reading, word)) return null;
  const want = element.syllable.text;
  const isWanted = term.marks === "fold" ? sameLetters(want, full.text) : sameWord(want, full.text);
  return isWanted ? "variant" : null;
}

const touchesDigit = ({ original }: Reading, { start, end }: Word) =>
  /\p{N}$/u.test(original.slice(0, start)) || /^\p{N}/u.test(original.slice(end));

function wildcardAgreement(
  term: Term,
  element: Extract<Element, { kind: "wildcard" }>,
  reading: Reading,
  at: number,
): MatchForm | null {
  const word = reading.words[at];
  if (word === undefined) return null;
  const name = plainName(word);
  const isEqual = isMadeOf(name, element.pieces, ({ text }) => text);
  if (isEqual) return "equal";
  const isBare = isMadeOf(bare(name), element.pieces, ({ plain }) => plain);
  if (term.marks === "fold") return isBare ? "folded" : null;
  if (term.marks === "exact" || !isMarked(element.syllable.text) || isMarked(name) || !isBare) return null;
  const isFree = term.elements.length > 1 || !isBareWord(bareRime(name)) || isUnmarkedStretch(reading, at);
  return isFree ? "bare" : null;
}

function fuzzyAgreement(term: Term, element: Extract<Element, { kind: "fuzzy" }>, got: string): MatchForm | null {
  const want = element.syllable.text;
  if (want === got) return "equal";
  const isFold = term.marks === "fold";
  const [one, other] = isFold ? [bare(want), bare(got)] : [want, got];
  if (changesBetween(one, other) > element.edits) return null;
  return isFold ? "folded" : "variant";
}
