import type { Span } from "../language-model.ts";
import type { ToneToken } from "../tokens/tone-tokens.ts";
import type { Clauses } from "./clauses.ts";
import type { Hit } from "./hits.ts";

/** How much what is said in each clause counts. */
export type ClauseWeight = (clause: number) => number;

const SET_ASIDE = 0.6;
const SAME_SENTENCE = 0.6;
const OTHER_SENTENCE = 0.5;
const AFTER_CONTRAST = 1.3;

/** For a post as a whole: what stands before a "but" says less, what follows says more. */
export function wholeWeights(clauses: Clauses): ClauseWeight {
  return (clause) => {
    const here = clauses.all[clause];
    if (here?.contrast === true) return AFTER_CONTRAST;
    const next = clauses.all[clause + 1];
    return next?.contrast === true && next.sentence === here?.sentence ? SET_ASIDE : 1;
  };
}

/**
 * For a brand: its own clauses in full, others less, what is set against them by a contrast not at all. A brand that
 * is only addressed, or whose clauses say nothing, has the tone of the whole.
 */
export function brandWeights(
  spans: readonly Span[],
  tokens: readonly ToneToken[],
  clauses: Clauses,
  hits: readonly Hit[],
): ClauseWeight {
  const own = new Set<number>();
  for (const [at, token] of tokens.entries()) {
    const clause = clauses.of[at];
    if (clause !== undefined && spans.some((span) => token.start < span.end && span.start < token.end)) own.add(clause);
  }
  const saysSomething = hits.some((hit) => own.has(hit.clause));
  if (!saysSomething || isAddressed(spans, tokens)) return wholeWeights(clauses);
  const sentences = new Set([...own].map((clause) => clauses.all[clause]?.sentence));
  return (clause) => {
    if (own.has(clause)) return 1;
    if (!sentences.has(clauses.all[clause]?.sentence)) return OTHER_SENTENCE;
    return isSetAgainst(clause, own, clauses) ? 0 : SAME_SENTENCE;
  };
}

function isSetAgainst(clause: number, own: ReadonlySet<number>, clauses: Clauses): boolean {
  const nearest = [...own].reduce((best, one) => (Math.abs(one - clause) < Math.abs(best - clause) ? one : best));
  const [from, to] = clause < nearest ? [clause, nearest] : [nearest, clause];
  return clauses.all.slice(from + 1, to + 1).some((between) => between.contrast);
}

const PREDICATES = new Set(
  "is was are were has have had will can does did isn't wasn't là bị có vẫn đang rất quá thì cũng thật".split(" "),
);

/** "@united my bag …", "Vietjet: …": the name opens the post and is no part of its first clause. */
function isAddressed(spans: readonly Span[], tokens: readonly ToneToken[]): boolean {
  const at = tokens.findIndex((token) => token.kind !== "masked" || spans.some((span) => span.start === token.start));
  const first = tokens[at];
  if (first === undefined || !spans.some((span) => span.start === first.start)) return false;
  const span = spans.find((one) => one.start === first.start);
  const next = tokens.find((token) => token.start >= (span?.end ?? 0) && token.kind !== "masked");
  if (next === undefined || next.kind === "break") return true;
  return first.text.startsWith("@") && !PREDICATES.has(next.text);
}
