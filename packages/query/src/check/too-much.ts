import type { Query, QueryNode, Term } from "../parse/node.ts";
import { hasSyllableShape, isBareWord } from "../syllable/bare-words.ts";
import { isCommonName, isEnglishToo, isEverywhere } from "./common-words.ts";
import type { Warnings } from "./warnings.ts";

/** Warns of a word that must hold a query up alone, and is one of common speech. */
export function warnOfTooMuch({ root }: Query, warnings: Warnings): void {
  for (const alone of standingAlone(root)) warnOfWord(alone, warnings);
}

/** The terms of which each alone makes a query hold; of several that must all be there, none if one is telling. */
function standingAlone(node: QueryNode): Term[] {
  switch (node.type) {
    case "term":
      return [node];
    case "or":
      return node.parts.flatMap(standingAlone);
    case "and": {
      const wanted = node.parts.filter((part) => part.type !== "not" && part.type !== "field");
      const alone = wanted.map(standingAlone);
      const isHeld = alone.some((terms) => terms.length === 0 || terms.every((term) => !isCommon(term)));
      return isHeld || wanted.length > 1 ? (isHeld ? [] : alone.flat().filter(isTelling)) : alone.flat();
    }
    case "title":
      return standingAlone(node.part);
    default:
      return [];
  }
}

const wordOf = ({ elements, cased, marks }: Term) =>
  elements.length === 1 && elements[0]?.kind === "word" && !cased && marks !== "exact" ? elements[0] : undefined;

function isCommon(term: Term): boolean {
  const word = wordOf(term)?.syllable;
  return word !== undefined && (isEverywhere(word.text) || isCommonName(word.text) || isBareSyllable(word));
}

/** Two everyday words side by side are still too much only if they are everywhere. */
const isTelling = (term: Term): boolean => isEverywhere(wordOf(term)?.syllable.text ?? "");

const isBareSyllable = (word: { key: string; plain: string; marked: boolean }): boolean =>
  !word.marked && isBareWord(word.key) && hasSyllableShape(word.plain);

function warnOfWord(term: Term, warnings: Warnings): void {
  const element = wordOf(term);
  if (element === undefined) return;
  const { syllable, written } = element;
  const word = syllable.text;
  const cased = written === word ? word.charAt(0).toUpperCase() + word.slice(1) : written;
  if (isCommonName(word)) warnings.warn("common-name", term.span, [word, cased]);
  else if (isEverywhere(word)) warnings.warn("too-common", term.span, [word]);
  else if (isBareSyllable(syllable) && !isEnglishToo(word)) warnings.warn("common-name", term.span, [word, cased]);
  else if (term.marks === "auto" && !syllable.marked && isUnmarkedVietnamese(word, syllable.plain)) {
    warnings.warn("unmarked-syllable", term.span, [word]);
  }
}

/** Letters of one Vietnamese syllable that means nothing without marks: khong, duoc. */
function isUnmarkedVietnamese(word: string, plain: string): boolean {
  return (
    plain.length >= 4 && hasSyllableShape(plain) && /^(?:ng|nh|kh|th|tr|ph|gi|qu|ch)/.test(word) && !isEnglishToo(word)
  );
}
