import { cutAt } from "../output/cut-text.ts";

type Span = { start: number; end: number };

const SHOWN = 120;
/** What stands before the first place that is shown. */
const BEFORE = 40;

/** A stretch of a text around what was found in it, each place between « and ». */
export function markedText(text: string, spans: readonly Span[]): string {
  const first = spans[0]?.start ?? 0;
  const from = first <= BEFORE ? 0 : cutBefore(text, first - BEFORE);
  const to = cutAt(text, Math.min(text.length, from + SHOWN));
  let shown = from > 0 ? "…" : "";
  let at = from;
  for (const { start, end } of spans) {
    if (start < at || end > to) continue;
    shown += `${text.slice(at, start)}«${text.slice(start, end)}»`;
    at = end;
  }
  return shown + text.slice(at, to) + (to < text.length ? "…" : "");
}

/** A place at a word's beginning, not inside a pair of surrogates. */
function cutBefore(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space < 0 || space - at > BEFORE ? cutAt(text, at) : space + 1;
}
