import type { MatchForm } from "@nghe/contracts";
import type { Span } from "../match.ts";
import type { Element, Term } from "../parse/node.ts";
import { type Agreement, agreement, weaker } from "../syllable/agreement.ts";
import { hasSyllableShape, isBareWord } from "../syllable/bare-words.ts";
import type { Syllable } from "../syllable/syllable.ts";
import type { Token } from "../text/tokens.ts";
import type { ReadField } from "./read-field.ts";

/** One place where a term stands, and how it is written there. */
export type Hit = Span & { form: MatchForm };

/** Tokens on either side within which one marked syllable makes a stretch a marked one. */
const STRETCH = 5;

/** Every place of a field where a term stands. */
export function hitsOf(term: Term, field: ReadField): Hit[] {
  const hits: Hit[] = [];
  const [first] = term.elements;
  if (first === undefined) return hits;
  for (const at of field.positions(first.syllable.key)) {
    const form = formAt(term, field.tokens, at);
    const last = field.tokens[at + term.elements.length - 1];
    const start = field.tokens[at]?.start;
    if (form !== null && last !== undefined && start !== undefined) hits.push({ start, end: last.end, form });
  }
  if (term.joined !== null) {
    for (const at of field.positions(term.joined.key)) {
      const token = field.tokens[at];
      if (token !== undefined && isJoined(term, term.joined, token)) {
        hits.push({ start: token.start, end: token.end, form: "joined" });
      }
    }
  }
  return hits;
}

function formAt(term: Term, tokens: readonly Token[], at: number): Agreement | null {
  let whole: Agreement = "equal";
  for (let nth = 0; nth < term.elements.length; nth += 1) {
    const element = term.elements[nth];
    const token = tokens[at + nth];
    if (element === undefined || token === undefined) return null;
    const one = elementAgreement(element, token);
    if (one === null) return null;
    whole = weaker(whole, one);
  }
  return isAllowed(term, whole, tokens, at) ? whole : null;
}

function elementAgreement(element: Element, token: Token): Agreement | null {
  if (element.kind === "handle") return token.kind === "handle" && token.name === element.name ? "equal" : null;
  if (element.kind === "tag" && (token.kind !== "tag" || token.name !== element.name)) return null;
  return agreement(element.syllable, token.syllable);
}

function isAllowed(term: Term, form: Agreement, tokens: readonly Token[], at: number): boolean {
  if (term.marks === "fold") return true;
  if (term.marks === "exact") return form === "equal";
  const isMarked = term.elements.some((element) => element.syllable.marked);
  const [only] = term.elements;
  const token = tokens[at];
  if (term.elements.length > 1 || only === undefined || token === undefined) return form !== "folded" || !isMarked;
  if (!isMarked) return form === "equal" ? only.syllable.text === token.syllable.text : isManyInOne(only);
  if (form === "equal") return true;
  if (form === "folded" || only.syllable.plain !== token.syllable.plain) return false;
  return !isBareWord(only.syllable.key) || isUnmarkedStretch(tokens, at);
}

/** A hashtag typed without marks that is too long for one syllable is many, and matches whatever its marks. */
function isManyInOne(element: Element): boolean {
  return element.kind === "tag" && !hasSyllableShape(element.syllable.plain);
}

function isUnmarkedStretch(tokens: readonly Token[], at: number): boolean {
  const end = Math.min(tokens.length - 1, at + STRETCH);
  for (let near = Math.max(0, at - STRETCH); near <= end; near += 1) {
    if (near !== at && tokens[near]?.syllable.marked === true) return false;
  }
  return true;
}

function isJoined(term: Term, joined: Syllable, token: Token): boolean {
  if (token.kind === "word") return false;
  const form = agreement(joined, token.syllable);
  if (term.marks === "exact") return form === "equal";
  return form !== null && (form !== "folded" || term.marks === "fold" || !joined.marked);
}
