type Span = { start: number; end: number };

const COLUMNS = 100;
/** How much of a long line is shown before the place. */
const LEAD = 40;

/**
 * The line of a text that a place (UTF-16 units) stands in, and carets under the place as a terminal shows it. Of a
 * long line only what is around the place.
 */
export function pointAt(text: string, { start, end }: Span, columns = COLUMNS): string {
  const from = text.lastIndexOf("\n", Math.max(0, start - 1)) + 1;
  const until = text.indexOf("\n", Math.max(start, from));
  const lineEnd = until < 0 ? text.length : until;
  const first = lineEnd - from <= columns ? from : wholeAt(text, Math.max(from, start - LEAD));
  const last = wholeAt(text, Math.min(lineEnd, first + columns));
  const [before, place, after] = [
    shown(text.slice(first, Math.min(start, last))),
    shown(text.slice(start, Math.min(Math.max(start, end), last))),
    shown(text.slice(Math.max(start, Math.min(end, last)), last)),
  ];
  const head = first > from ? "…" : "";
  const tail = last < lineEnd ? "…" : "";
  const gap = " ".repeat(head.length + widthOf(before));
  return `  ${head}${before}${place}${after}${tail}\n  ${gap}${"^".repeat(Math.max(1, widthOf(place)))}`;
}

/** A place that does not part a surrogate pair. */
function wholeAt(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? "") ? at - 1 : at;
}

const CONTROL = /[\p{Cc}\u2028\u2029]/gu;
const TURNS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** As a terminal can show it: nothing that moves its cursor or turns the text. */
function shown(text: string): string {
  return text.normalize("NFC").replace(CONTROL, " ").replace(TURNS, "");
}

const NO_WIDTH = /^(?:\p{M}|[\u200b-\u200d])$/u;
const WIDE =
  /^[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]$/u;

function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += NO_WIDTH.test(char) ? 0 : WIDE.test(char) && char > "\u2000" ? 2 : 1;
  return width;
}
