import type { QueryNode } from "../parse/node.ts";
import { hasSyllableShape } from "../syllable/bare-words.ts";
import { isEnglishToo } from "./common-words.ts";
import type { Warnings } from "./warnings.ts";

/** Warns of a phrase of Vietnamese syllables typed without marks: it finds every reading. */
export function warnOfUnmarkedPhrase(node: QueryNode, warnings: Warnings): void {
  if (node.type !== "term" || node.marks !== "auto" || node.cased || node.elements.length < 2) return;
  const syllables = node.elements.map((element) => (element.kind === "word" ? element.syllable : null));
  const isVietnamese = syllables.every((one) => one !== null && !one.marked && hasSyllableShape(one.plain));
  const isEnglish = syllables.some((one) => one !== null && isEnglishToo(one.text));
  if (isVietnamese && !isEnglish) warnings.warn("unmarked-phrase", node.span, [node.text.trim()]);
}
