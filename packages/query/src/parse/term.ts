import type { Span } from "../match.ts";
import { readSyllable } from "../syllable/syllable.ts";
import { EMOJI_START, emojiAt } from "../text/emoji.ts";
import { type Token, tokenise } from "../text/tokens.ts";
import { readFuzzy } from "./fuzzy.ts";
import { LIMITS } from "./limits.ts";
import type { Element, MarksRule, PlainElement, Term } from "./node.ts";
import { count, type Scan } from "./scan.ts";
import { cutAtWildcards, measurePattern, wildcardElement } from "./wildcard.ts";

/** A term as typed: without quotes and prefix, and what those say. `body` is where `text` begins in the query. */
export type TypedTerm = {
  text: string;
  body: number;
  quoted: boolean;
  marks: MarksRule;
  cased: boolean;
  slop: number | null;
  span: Span;
};

const CASHTAG = /^\s*\$(\p{L}[\p{L}\p{N}]{0,19})\s*$/u;

/** Makes a term of what was typed between quotes or spaces. Null where a problem was told instead. */
export function readTerm(scan: Scan, typed: TypedTerm): Term | null {
  const elements = elementsOf(scan, typed);
  if (elements === null || !fits(scan, typed, elements)) return null;
  const { text, quoted, marks, cased, slop, span } = typed;
  return { type: "term", text, quoted, marks, cased, slop, elements, joined: joinedOf(elements), span };
}

/** The term of an emoji; `at` is where it stands. */
export function emojiTerm(scan: Scan, at: number): Term | null {
  const found = emojiAt(scan.text, at);
  if (found === null) return null;
  const span = { start: at, end: found.end };
  const element = emojiElement(scan.text.slice(at, found.end), found.name);
  const text = scan.text.slice(at, found.end);
  const rules = { quoted: false, marks: "auto", cased: false, slop: null, joined: null } as const;
  return { type: "term", text, ...rules, elements: [element], span };
}

function emojiElement(written: string, name: string): PlainElement {
  return { kind: "emoji", name, written: written.normalize("NFC"), syllable: readSyllable(name) };
}

function elementsOf(scan: Scan, typed: TypedTerm): Element[] | null {
  const { text, quoted } = typed;
  const cashtag = text.includes("$") ? CASHTAG.exec(text)?.[1] : undefined;
  if (cashtag !== undefined) return [cashtagElement(text, cashtag)];
  if (quoted && text.search(EMOJI_START) >= 0) return emojiOf(scan, typed);
  if (text.includes("~")) {
    const fuzzy = readFuzzy(scan, typed);
    if (fuzzy !== undefined) return fuzzy;
  }
  const stretches = cutAtWildcards(text, quoted);
  const elements: Element[] = [];
  for (const stretch of stretches) {
    if (stretch.type === "plain") {
      for (const token of tokenise(stretch.text)) elements.push(elementOf(token, stretch.text));
    } else if (mayBeWildcard(scan, typed, stretch.text, typed.body + stretch.at)) {
      elements.push(wildcardElement(stretch.text));
    } else return null;
  }
  return elements;
}

function cashtagElement(text: string, name: string): PlainElement {
  const syllable = readSyllable(name.normalize("NFKC").toLowerCase());
  return { kind: "cashtag", name: syllable.text, written: text.trim().normalize("NFC"), syllable };
}

/** An emoji in quotes is a term where it stands alone. */
function emojiOf(scan: Scan, { text, body, span }: TypedTerm): Element[] | null {
  const trimmed = text.trim();
  const found = emojiAt(trimmed, 0);
  if (found !== null && found.end === trimmed.length) return [emojiElement(trimmed, found.name)];
  const start = text.search(EMOJI_START);
  const one = emojiAt(text, start);
  const end = one?.end ?? start + 1;
  const rest = (text.slice(0, start) + text.slice(end)).trim();
  const isOnly = one !== null && rest !== "" && rest.search(EMOJI_START) < 0;
  const fix = isOnly ? { span, text: `("${rest}" NEAR/5 ${text.slice(start, end)})` } : null;
  scan.problems.tell("emoji-in-phrase", { start: body + start, end: body + end }, [], fix);
  return null;
}

function mayBeWildcard(scan: Scan, typed: TypedTerm, pattern: string, start: number): boolean {
  const span = { start, end: start + pattern.length };
  const { letters, signs } = measurePattern(pattern);
  const before = scan.text[start - 1];
  if (letters === 0) scan.problems.tell("wildcard-alone", span, [], gapFix(typed));
  else if (letters < 2) scan.problems.tell("wildcard-short", span, [pattern]);
  else if (signs > LIMITS.wildcardsPerWord) scan.problems.tell("wildcard-crowded", span, [LIMITS.wildcardsPerWord]);
  else if (typed.cased) scan.problems.tell("wildcard-cased", span, []);
  else if (start > typed.body && (before === "@" || before === "#" || before === "$")) {
    const sign = { start: start - 1, end: start };
    scan.problems.tell("wildcard-in-name", { start: sign.start, end: span.end }, [before], { span: sign, text: "" });
  } else {
    count(scan, "wildcards", span);
    return true;
  }
  return false;
}

/** "a * b" of other languages is a phrase with room for one word. */
function gapFix({ text, quoted, slop, span }: TypedTerm): { span: Span; text: string } | null {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const gaps = words.filter((word) => word === "*").length;
  const rest = words.filter((word) => word !== "*");
  if (!quoted || slop !== null || gaps === 0 || rest.length < 2 || rest.some((word) => /[*?]/.test(word))) return null;
  return { span, text: `"${rest.join(" ")}"~${gaps}` };
}

function elementOf(token: Token, text: string): Element {
  const kind = token.kind === "domain" ? "word" : token.kind;
  const written = text.slice(token.start, token.end).normalize("NFC");
  return { kind, syllable: token.syllable, name: token.name, written };
}

function fits(scan: Scan, typed: TypedTerm, elements: readonly Element[]): boolean {
  const { text, span, slop } = typed;
  if (elements.length === 0 && text.trim() === "") scan.problems.tell("empty-phrase", span, [], { span, text: "" });
  else if (elements.length === 0) {
    const fix = { span, text: `raw:"${text.trim().replace(/["\\]/g, "\\$&")}"` };
    scan.problems.tell("nothing-to-match", span, [text], fix);
  } else if (elements.length > LIMITS.phrase) {
    scan.problems.tell("phrase-too-long", span, [LIMITS.phrase, elements.length]);
  } else if (slop !== null && elements.length < 2) {
    const at = { start: typed.body + text.length + 1, end: span.end };
    const word =
      elements[0]?.kind === "word" && slop <= 2 ? { span, text: `${text.trim()}~${Math.max(1, slop)}` } : null;
    scan.problems.tell("slop-one-word", at, [], word);
  } else return true;
  return false;
}

function joinedOf(elements: readonly Element[]): Term["joined"] {
  if (elements.length < 2 || elements.some((element) => element.kind !== "word")) return null;
  return readSyllable(elements.map((element) => element.syllable.text).join(""));
}
