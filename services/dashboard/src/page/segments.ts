import type { EvidenceSpan } from "@nghe/contracts";

export type Segment = { text: string; shows: undefined | EvidenceSpan["shows"] };

const RANK: Record<EvidenceSpan["shows"], number> = { brand: 2, negative: 1, positive: 1 };

/**
 * Cuts a text into stretches by what each shows. Spans are in UTF-16 units and may overlap, be out of order or reach
 * beyond the text; the brand wins over a tone, the earlier span over the later. The stretches joined are the text.
 */
export function segments(text: string, spans: readonly EvidenceSpan[]): readonly Segment[] {
  const cuts = new Set([0, text.length]);
  const inside = spans.map((span) => ({ ...span, start: clip(span.start, text), end: clip(span.end, text) }));
  for (const { start, end } of inside) cuts.add(start).add(end);
  const edges = [...cuts].sort((a, b) => a - b);
  const made: Segment[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    const shows = strongest(inside.filter((span) => span.start <= start && end <= span.end));
    const last = made.at(-1);
    if (last !== undefined && last.shows === shows) last.text += text.slice(start, end);
    else made.push({ text: text.slice(start, end), shows });
  }
  return made;
}

/** Inside the text, and never between the halves of a surrogate pair. */
function clip(offset: number, text: string): number {
  const at = Math.min(Math.max(0, offset), text.length);
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function strongest(spans: readonly EvidenceSpan[]): undefined | EvidenceSpan["shows"] {
  return spans.reduce<undefined | EvidenceSpan>(
    (best, span) => (best === undefined || RANK[span.shows] > RANK[best.shows] ? span : best),
    undefined,
  )?.shows;
}
