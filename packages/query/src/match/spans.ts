import type { Span } from "../match.ts";

/** Stretches in order, each once, those inside another left out. */
export function spansOf(stretches: readonly Span[]): Span[] {
  const [only] = stretches;
  if (only === undefined) return [];
  if (stretches.length === 1) return [{ start: only.start, end: only.end }];
  const sorted = stretches.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const spans: Span[] = [];
  let reach = 0;
  for (const { start, end } of sorted) {
    if (end <= reach) continue;
    spans.push({ start, end });
    reach = end;
  }
  return spans;
}
