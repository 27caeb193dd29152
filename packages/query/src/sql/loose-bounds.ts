import { variantsFor } from "../match/variants.ts";
import type { Element, Term, WildcardPiece } from "../parse/node.ts";
import { hasSyllableShape } from "../syllable/bare-words.ts";
import { readSyllable } from "../syllable/syllable.ts";
import { allOf, anyOf, type Bounds, exactly, FALSE, TRUE } from "./condition.ts";
import { type Context, onlyMay } from "./context.ts";
import { hasAllWords, hasOneWord, holdsOneOf, matches } from "./index-search.ts";
import { inARow, quoted } from "./patterns.ts";
import { keyOf } from "./word-bounds.ts";

const NOTHING = exactly(FALSE, FALSE);
/** Words that are not looked for in pieces: too short, or what may be one syllable. */
const SHORTEST_IN_PIECES = 3;
const LONGEST_IN_PIECES = 60;

/**
 * Posts that may write a term's one word in pieces ("vin fast", "V.C.B"): words in a row make it up, of which one
 * begins it and one ends it.
 */
export function inPieces({ elements, marks }: Term, context: Context): Bounds {
  const { params, scope } = context;
  const [only] = elements;
  if (only === undefined || elements.length > 1 || only.kind !== "word" || marks === "exact") return NOTHING;
  const { plain } = only.syllable;
  if (plain.length < SHORTEST_IN_PIECES || hasSyllableShape(plain)) return NOTHING;
  const letters = [...plain];
  const pattern = ` ${letters.map((letter) => quoted(letter).replace("y", "[yi]")).join(" ?")} `;
  const may = matches(scope.search, pattern, params);
  if (plain.length > LONGEST_IN_PIECES) return onlyMay(context, "written in pieces", may, TRUE);
  const cuts = letters.slice(1).map((_, at) => at + 1);
  const starts = cuts.map((at) => keyFor(letters.slice(0, at).join("")));
  const ends = cuts.map((at) => keyFor(letters.slice(at).join("")));
  const index = allOf([hasOneWord(starts, params), hasOneWord(ends, params)]);
  return onlyMay(context, "written in pieces", may, index);
}

const keyFor = (letters: string) => readSyllable(letters).key;

/** Posts that may write a word of a term in one of its chat spellings. */
export function inVariants(term: Term, context: Context): Bounds {
  const { params, scope } = context;
  const spellings = term.elements.map((element) => spellingsOf(element, term));
  if (spellings.every((keys) => keys.length === 1)) return NOTHING;
  const index = allOf(spellings.map((keys) => hasOneWord(keys, params)));
  const pattern = inARow(spellings.map((keys) => `(?:${keys.map(quoted).join("|")})`));
  return onlyMay(context, "chat spellings", matches(scope.search, pattern, params), index);
}

/** Posts that may hold a term with wildcards or a fuzzy word in it. */
export function inPatterns(term: Term, context: Context): Bounds {
  const { params, scope } = context;
  const kind = term.elements.some((element) => element.kind === "wildcard") ? "wildcard" : "fuzzy word";
  const may = matches(scope.search, inARow(term.elements.map(elementPattern)), params);
  const bounds = onlyMay(context, kind, may, hasAllWords(plainKeys(term), params));
  const plain = plainPattern(term);
  return plain === null ? bounds : { ...bounds, sure: matches(scope.marked, inARow([plain]), params) };
}

/** Letters from which on no key has two spellings. */
const ONE_SPELLING = 5;
const PLAIN = /^[a-z0-9]+$/;

/** Words of plain letters alone that fit a wildcard typed without marks: some of all that do. */
function plainPattern({ elements }: Term): string | null {
  const [only] = elements;
  if (elements.length !== 1 || only?.kind !== "wildcard") return null;
  const literals = only.pieces.filter((piece) => piece.type === "literal");
  const letters = literals.map(({ text }) => text).join("");
  if (!PLAIN.test(letters) || letters.length < ONE_SPELLING) return null;
  const pieceOf = { any: "[a-z0-9]*", one: "[a-z0-9]" } as const;
  return only.pieces.map((piece) => (piece.type === "literal" ? piece.text : pieceOf[piece.type])).join("");
}

const ANY_LETTERS = "[^ |^]*";

function elementPattern(element: Element): string {
  switch (element.kind) {
    case "wildcard":
      return element.pieces.map(piecePattern).join("");
    case "fuzzy": {
      const { length } = element.syllable.key;
      return `[^ |^]{${Math.max(1, length - 2 * element.edits)},${length + 2 * element.edits}}`;
    }
    default:
      return quoted(element.syllable.key);
  }
}

/** A key writes a last y as i. */
function piecePattern(piece: WildcardPiece): string {
  if (piece.type === "any") return ANY_LETTERS;
  if (piece.type === "one") return "[^ |^]{1,2}";
  return quoted(piece.plain).replaceAll("y", "[yi]");
}

/** The words of a term that are looked up as they are. */
function plainKeys({ elements }: Term): string[] {
  return elements.filter(({ kind }) => kind !== "wildcard" && kind !== "fuzzy" && kind !== "emoji").map(keyOf);
}

/** Posts that hold all words of a term, or their chat spellings, wherever. */
export function allWords(term: Term, { params, scope }: Context): Bounds {
  const words = term.elements.filter(({ kind }) => kind !== "wildcard" && kind !== "fuzzy" && kind !== "emoji");
  const spellings = words.map((element) => spellingsOf(element, term));
  const may = spellings.map((keys) =>
    holdsOneOf(
      scope.search,
      keys.map((key) => inARow([key])),
      params,
    ),
  );
  return { sure: FALSE, may: allOf(may), index: allOf(spellings.map((keys) => hasOneWord(keys, params))) };
}

/** The keys under which a word of a term may stand. */
function spellingsOf(element: Element, { marks }: Term): string[] {
  const key = keyOf(element);
  return marks === "exact" ? [key] : [...new Set([key, ...variantsFor(key).map(keyFor)])];
}

const AROUND = String.raw`[\s,;!?"()]`;
const PLAIN_WORD = /^[A-Za-z0-9]+$/;

/** Posts that hold these words as typed with nothing but spaces and plain punctuation around; null for other words. */
export function surelyTyped(words: readonly string[], { params, scope }: Context): string | null {
  if (words.some((word) => !PLAIN_WORD.test(word))) return null;
  const pattern = `(?:^|${AROUND})${words.join(" ")}(?:$|${AROUND})`;
  return anyOf(scope.written.map((field) => matches(field, pattern, params)));
}

/** Posts that hold each of these texts, as people wrote them, in one of the fields. */
export function asTyped(texts: readonly string[], { params, scope }: Context): string {
  return allOf(texts.map((text) => anyOf(scope.written.map((field) => holdsOneOf(field, [text], params)))));
}
