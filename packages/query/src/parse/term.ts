import type { Span } from "../match.ts";
import { readSyllable } from "../syllable/syllable.ts";
import { type Token, tokenise } from "../text/tokens.ts";
import { QueryFault } from "./fault.ts";
import { LIMITS } from "./limits.ts";
import type { Element, MarksRule, Term } from "./node.ts";

/** Makes a term of what was typed between quotes or spaces. Throws `QueryFault` where there is nothing to look for. */
export function readTerm(text: string, quoted: boolean, marks: MarksRule, span: Span): Term {
  const tokens = tokenise(text);
  if (tokens.length === 0) {
    throw new QueryFault("nothing-to-match", `“${text}” holds no letter or digit to look for`, span, null);
  }
  if (tokens.length > LIMITS.phrase) {
    const message = `a phrase may have ${LIMITS.phrase} words, this one has ${tokens.length}`;
    throw new QueryFault("phrase-too-long", message, span, "Cut it into shorter phrases joined by AND.");
  }
  const elements = tokens.map((token) => elementOf(token, text));
  return { type: "term", text, quoted, marks, cased: false, slop: null, elements, joined: joinedOf(elements), span };
}

function elementOf(token: Token, text: string): Element {
  const kind = token.kind === "domain" ? "word" : token.kind;
  const written = text.slice(token.start, token.end).normalize("NFC");
  return { kind, syllable: token.syllable, name: token.name, written };
}

function joinedOf(elements: readonly Element[]): Term["joined"] {
  if (elements.length < 2 || elements.some((element) => element.kind !== "word")) return null;
  return readSyllable(elements.map((element) => element.syllable.text).join(""));
}
