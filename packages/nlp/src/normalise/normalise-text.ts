import { htmlToText } from "./html-to-text.ts";

/** C0 and C1 but tab and line feed; overrides of direction; byte order marks; noncharacters. */
const UNWANTED = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
/** More marks than any writing stacks on one letter: the rest go. */
const STACKED = /(\p{M}{8})\p{M}+/gu;

/**
 * A post's text as it is stored, shown and pointed into: HTML read as text, well-formed, NFC, line feeds alone,
 * without control characters. Linear in the length.
 */
export function normaliseText(text: string): string {
  return htmlToText(text.toWellFormed().replace(/\r\n?/g, "\n"))
    .replace(UNWANTED, "")
    .replace(STACKED, "$1")
    .normalize("NFC")
    .trim();
}
