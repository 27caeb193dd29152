import type { MatchForm } from "@nghe/contracts";
import type { Element, FuzzyElement, Term, WildcardElement } from "../parse/node.ts";
import { agreement } from "../syllable/agreement.ts";
import { hasSyllableShape, isBareWord } from "../syllable/bare-words.ts";
import type { Syllable } from "../syllable/syllable.ts";
import type { CompiledTerm } from "./compiled.ts";
import { isWithinEdits } from "./edit-distance.ts";
import type { FieldView } from "./field-view.ts";
import { globMatches } from "./glob.ts";
import type { Word } from "./word.ts";

/** Tokens on either side within which one marked syllable makes a stretch a marked one. */
const STRETCH = 5;
const DIGIT = /^\p{N}$/u;

/** How a token agrees with one element of a term under the term's rule of marks; null where it does not. */
export function elementForm(compiled: CompiledTerm, nth: number, view: FieldView, at: number): MatchForm | null {
  const { term } = compiled;
  const element = term.elements[nth];
  const word = view.tape.words[at];
  if (element === undefined || word === undefined || at < view.from || at >= view.to) return null;
  if (term.cased) return view.written(at) === element.written ? "equal" : null;
  switch (element.kind) {
    case "emoji":
      return null;
    case "handle":
      return word.kind === "handle" && word.name === element.name ? "equal" : null;
    case "cashtag":
      return word.kind === "cashtag" && word.syllable.text === element.syllable.text ? "equal" : null;
    case "wildcard":
      return wildcardForm(compiled, element, view, at, word);
    case "fuzzy":
      return fuzzyForm(term, element, word.syllable);
    case "tag":
      if (word.kind !== "tag" || word.name !== element.name) return null;
      return marksForm(compiled, element, view, at, word);
    case "word":
      return marksForm(compiled, element, view, at, word) ?? variantForm(term, element, view, at, word);
  }
}

/** The rule of marks, syllable by syllable. */
function marksForm(
  { term, isMarked }: CompiledTerm,
  element: Element,
  view: FieldView,
  at: number,
  { syllable }: Word,
): MatchForm | null {
  const form = agreement(element.syllable, syllable);
  if (form === null || term.marks === "fold") return form;
  if (term.marks === "exact") return form === "equal" ? form : null;
  if (term.elements.length > 1) return form === "folded" && isMarked ? null : form;
  if (!isMarked) return isAsTyped(element, form, syllable) ? form : null;
  if (form === "equal") return form;
  if (form === "folded" || element.syllable.plain !== syllable.plain) return null;
  return !isBareWord(element.syllable.key) || isUnmarkedStretch(view, at) ? form : null;
}

/** One syllable typed without marks is that alone; a hashtag too long for one is many, and matches whatever its marks. */
function isAsTyped(element: Element, form: MatchForm, written: Syllable): boolean {
  if (form === "equal" && element.syllable.text === written.text) return true;
  return element.kind === "tag" && !hasSyllableShape(element.syllable.plain);
}

/** A word of the closed list stands for the word it means; in capitals or beside a digit it is something else. */
function variantForm(term: Term, element: Element, view: FieldView, at: number, word: Word): MatchForm | null {
  if (word.variant === null || term.marks === "exact" || view.tape.isLabel[at] === true) return null;
  const form = agreement(element.syllable, word.variant);
  if (form === null || (form !== "equal" && term.marks !== "fold")) return null;
  const written = view.original.slice(view.start(at), view.end(at));
  return !isInCapitals(written) && !touchesDigit(view, at) ? "variant" : null;
}

/** A capital at the start alone is how a sentence begins. */
function isInCapitals(written: string): boolean {
  const behindFirst = written.slice(1);
  return behindFirst !== behindFirst.toLowerCase();
}

function touchesDigit(view: FieldView, at: number): boolean {
  const before = view.original.slice(Math.max(0, view.start(at) - 2), view.start(at));
  return /\p{N}$/u.test(before) || DIGIT.test(String.fromCodePoint(view.original.codePointAt(view.end(at)) ?? 0));
}

function wildcardForm(
  { term, isMarked }: CompiledTerm,
  { pieces }: WildcardElement,
  view: FieldView,
  at: number,
  { syllable }: Word,
): MatchForm | null {
  if (globMatches(pieces, syllable.text, "text")) return "equal";
  if (term.marks === "exact" || !globMatches(pieces, syllable.plain, "plain")) return null;
  if (term.marks === "fold") return "folded";
  if (!isMarked || syllable.marked) return null;
  const isFree = term.elements.length > 1 || !isBareWord(syllable.key) || isUnmarkedStretch(view, at);
  return isFree ? "bare" : null;
}

function fuzzyForm({ marks }: Term, { syllable, edits }: FuzzyElement, written: Syllable): MatchForm | null {
  if (syllable.text === written.text) return "equal";
  if (marks === "fold") return isWithinEdits(syllable.plain, written.plain, edits) ? "folded" : null;
  return isWithinEdits(syllable.text, written.text, edits) ? "variant" : null;
}

function isUnmarkedStretch({ tape, from, to }: FieldView, at: number): boolean {
  const end = Math.min(to - 1, at + STRETCH);
  for (let near = Math.max(from, at - STRETCH); near <= end; near += 1) {
    if (near !== at && tape.words[near]?.syllable.marked === true) return false;
  }
  return true;
}
