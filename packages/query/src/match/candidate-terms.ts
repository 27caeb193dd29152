import type { Element, Query, QueryNode, Term } from "../parse/node.ts";
import { tokenise } from "../text/tokens.ts";
import { isPieceable } from "./piece-slots.ts";
import { variantsFor } from "./variants.ts";

const INDEXED = /^[a-z0-9]+$/;

/** Words of which a post must have one, and names that it may have in pieces instead. */
type Candidates = { words: readonly string[]; pieces: readonly string[] };

/**
 * Words in lower case and without marks, of which any post that the query holds for has one (or a name of
 * `toCandidatePieces` in pieces): to narrow a search in a text index that cuts at everything but letters and digits.
 * Null where no such words exist and all must be read.
 */
export function toCandidateTerms(query: Query): string[] | null {
  const found = candidatesOf(query.root);
  return found === null ? null : [...new Set(found.words)];
}

/**
 * Names that a post may also write in pieces ("V.C.B", "vin fast"): its text in lower case and without marks then
 * holds one of them once spaces and `. * - _ · •` are taken out.
 */
export function toCandidatePieces(query: Query): string[] {
  return [...new Set(candidatesOf(query.root)?.pieces)];
}

function candidatesOf(node: QueryNode): Candidates | null {
  switch (node.type) {
    case "term":
      return ofTerm(node);
    case "raw":
      return ofRaw(node.text);
    case "near":
      return better(candidatesOf(node.left), candidatesOf(node.right));
    case "and":
      return node.parts.map(candidatesOf).reduce(better, null);
    case "or":
      return either(node.parts);
    case "field":
    case "not":
      return null;
    default:
      return candidatesOf(node.part);
  }
}

function ofTerm(term: Term): Candidates | null {
  const best = term.elements
    .map((element) => ofElement(element, term))
    .map((words) => (words === null ? null : { words, pieces: [] }))
    .reduce<Candidates | null>(better, null);
  if (best === null) return null;
  const [only] = term.elements;
  const isInPieces = term.elements.length === 1 && only?.kind === "word" && isPieceable(only.syllable);
  const pieces = isInPieces && !term.cased && term.marks !== "exact" ? [only.syllable.plain] : [];
  const joined = term.joined === null || term.cased ? [] : [term.joined.plain];
  return joined.every((word) => INDEXED.test(word)) ? { words: [...best.words, ...joined], pieces } : null;
}

/** What a text index has of a token at which an element stands; null where that cannot be said. */
function ofElement(element: Element, { marks, cased }: Term): string[] | null {
  const { key, plain } = element.syllable;
  switch (element.kind) {
    case "word": {
      const variants = marks === "exact" || cased ? [] : variantsFor(key).map(withoutMarks);
      return INDEXED.test(plain) ? [...new Set([...spellingsOf(key), ...variants])] : null;
    }
    case "handle":
      return ofName(element.name);
    case "tag":
      return element.name === "" && INDEXED.test(plain) ? spellingsOf(key) : ofName(element.name);
    case "cashtag":
      return INDEXED.test(plain) ? [plain] : null;
    default:
      return null;
  }
}

/** The longest piece of a name with joints. */
function ofName(name: string): string[] | null {
  const longest = name.split(/[_.-]+/).reduce((best, piece) => (piece.length > best.length ? piece : best), "");
  return INDEXED.test(longest) ? spellingsOf(longest) : null;
}

/** The longest word of a raw text. */
function ofRaw(text: string): Candidates | null {
  const words = tokenise(text).flatMap(({ kind, syllable }) => (kind === "word" ? [withoutMarks(syllable.text)] : []));
  const longest = words.filter((word) => INDEXED.test(word)).sort((one, other) => other.length - one.length)[0];
  return longest === undefined ? null : { words: [longest], pieces: [] };
}

/** A key writes a whole rime y as i, a post may write either. */
function spellingsOf(key: string): string[] {
  const stem = key.slice(0, -1);
  return /[iy]$/.test(key) && key.length <= 4 ? [`${stem}i`, `${stem}y`] : [key];
}

function withoutMarks(word: string): string {
  return word.replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
}

function either(parts: readonly QueryNode[]): Candidates | null {
  const found = parts.map(candidatesOf).filter((part) => part !== null);
  if (found.length < parts.length) return null;
  return { words: found.flatMap(({ words }) => words), pieces: found.flatMap(({ pieces }) => pieces) };
}

/** The one whose shortest word is longer, as long words are rare; of two alike the one without pieces. */
function better(one: Candidates | null, other: Candidates | null): Candidates | null {
  if (one === null || other === null) return one ?? other;
  const more = shortest(other.words) - shortest(one.words);
  return more > 0 || (more === 0 && other.pieces.length < one.pieces.length) ? other : one;
}

function shortest(words: readonly string[]): number {
  return words.reduce((least, word) => Math.min(least, word.length), Number.POSITIVE_INFINITY);
}
