import type { MaskedSpan } from "../features/word-stream.ts";

/** Where names stand in a text, by their start and never overlapping: of two at one place the longer. */
export function spansOfNames(text: string, names: readonly string[]): MaskedSpan[] {
  const spans: MaskedSpan[] = [];
  for (const name of names) {
    if (name === "") continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      spans.push({ start: at, end: at + name.length });
    }
  }
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  const apart: MaskedSpan[] = [];
  for (const span of spans) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return apart;
}
