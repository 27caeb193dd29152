import type { MaskedSpan } from "../features/word-stream.ts";
import type { ReadText } from "../reading/read-text.ts";

/** A stretch of a text by itself, and where the target stands in it. `from` is its place in the whole. */
export type Surroundings = { text: string; from: number; masks: readonly MaskedSpan[] };

/** The clauses that a target stands in, from its first place to its last; undefined where that is the whole text. */
export function aroundTarget(read: ReadText, spans: readonly MaskedSpan[]): undefined | Surroundings {
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined || read.clauseCount < 2) return undefined;
  const opening = clauseAt(read, first.start);
  const closing = clauseAt(read, last.end - 1);
  if (opening === 0 && closing === read.clauseCount - 1) return undefined;
  const from = read.start[read.clauseFrom[opening] ?? 0] ?? 0;
  const to = read.end[(read.clauseFrom[closing + 1] ?? read.count) - 1] ?? read.readTo;
  return {
    text: read.text.slice(from, to),
    from,
    masks: spans.map(({ start, end }) => ({ start: start - from, end: end - from })),
  };
}

function clauseAt(read: ReadText, unit: number): number {
  let clause = 0;
  for (let token = 0; token < read.count && (read.start[token] ?? 0) <= unit; token += 1) {
    clause = read.clause[token] ?? clause;
  }
  return clause;
}
