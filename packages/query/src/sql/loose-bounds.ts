import { variantsFor } from "../match/variants.ts";
import type { Element, Term, WildcardPiece } from "../parse/node.ts";
import { hasSyllableShape } from "../syllable/bare-words.ts";
import { readSyllable } from "../syllable/syllable.ts";
import { allOf, anyOf, FALSE } from "./condition.ts";
import type { Context } from "./context.ts";
import { hasAllWords, hasOneWord, holdsOneOf } from "./index-search.ts";
import { inARow, quoted } from "./patterns.ts";
import { keyOf, matches } from "./word-bounds.ts";

/** Words that are not looked for in pieces: too short, or what may be one syllable. */
const SHORTEST_IN_PIECES = 3;
const LONGEST_IN_PIECES = 60;

/**
 * Posts that may write a term's one word in pieces ("vin fast", "V.C.B"): one word of theirs begins it, one ends it, and
 * all letters in a row hold it.
 */
export function inPieces({ elements, marks }: Term, { params, scope, told }: Context): string {
  const [only] = elements;
  if (only === undefined || elements.length > 1 || only.kind !== "word" || marks === "exact") return FALSE;
  const { plain } = only.syllable;
  if (plain.length < SHORTEST_IN_PIECES || plain.length > LONGEST_IN_PIECES || hasSyllableShape(plain)) return FALSE;
  told.add("written in pieces");
  const letters = [...plain];
  const starts = letters.slice(1).map((_, at) => keyFor(letters.slice(0, at + 1).join("")));
  const ends = letters.slice(1).map((_, at) => keyFor(letters.slice(at + 1).join("")));
  const squeezed = `replaceAll(replaceAll(${scope.search}, ' ', ''), 'y', 'i')`;
  const whole = holdsOneOf(squeezed, [plain.replaceAll("y", "i")], params);
  return allOf([hasOneWord(starts, params), hasOneWord(ends, params), whole]);
}

const keyFor = (letters: string) => readSyllable(letters).key;

/** Posts that may write a word of a term in one of its chat spellings. */
export function inVariants({ elements, marks }: Term, { params, scope, told }: Context): string {
  if (marks === "exact") return FALSE;
  const spellings = elements.map((element) => [keyOf(element), ...variantsFor(keyOf(element)).map(keyFor)]);
  if (spellings.every((keys) => keys.length === 1)) return FALSE;
  told.add("chat spellings");
  const indexed = spellings.map((keys) => hasOneWord(keys, params));
  const pattern = inARow(spellings.map((keys) => `(?:${keys.map(quoted).join("|")})`));
  return allOf([...indexed, matches(scope.search, pattern, params)]);
}

/** Posts that may hold a term with wildcards or a fuzzy word in it. */
export function inPatterns({ elements }: Term, { params, scope, told }: Context): string {
  const plain = elements.filter(({ kind }) => kind !== "wildcard" && kind !== "fuzzy");
  for (const { kind } of elements) if (kind === "wildcard" || kind === "fuzzy") told.add(kind);
  const pattern = inARow(elements.map(elementPattern));
  return allOf([hasAllWords(plain.map(keyOf), params), matches(scope.search, pattern, params)]);
}

const ANY_LETTERS = "[^ |^]*";

function elementPattern(element: Element): string {
  switch (element.kind) {
    case "wildcard":
      return element.pieces.map(piecePattern).join("");
    case "fuzzy":
      return `[^ |^]{${Math.max(1, element.syllable.key.length - 2 * element.edits)},${element.syllable.key.length + 2 * element.edits}}`;
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

/** Posts that hold all words of a term, wherever. */
export function allWords({ elements }: Term, { params }: Context): string {
  return hasAllWords(
    elements.filter(({ kind }) => kind !== "wildcard" && kind !== "fuzzy" && kind !== "emoji").map(keyOf),
    params,
  );
}

/** Posts that hold each of these texts, as people wrote them, in one of the fields. */
export function asTyped(texts: readonly string[], { params, scope }: Context): string {
  return allOf(texts.map((text) => anyOf(scope.written.map((field) => holdsOneOf(field, [text], params)))));
}
