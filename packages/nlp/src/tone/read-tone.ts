import type { EvidenceSpan } from "@nghe/contracts";
import type { MainLanguage } from "../language/detect-language.ts";
import type { Span, Tone } from "../language-model.ts";
import { isMixedEmoji } from "../lexicon/emoji.ts";
import type { ToneToken } from "../tokens/tone-tokens.ts";
import { brandWeights, wholeWeights } from "./clause-weights.ts";
import { type Clauses, readClauses } from "./clauses.ts";
import { findEffects, type Lexicons } from "./find-effects.ts";
import type { Hit } from "./hits.ts";
import { weighHits } from "./weigh-hits.ts";

/** Sums nearer to zero than this are no tone. */
const NEUTRAL_BELOW = 0.7;
/** Good and bad both this strong and this near to each other are a conflict. */
const CONFLICT_FROM = 1.5;
const CONFLICT_RATIO = 0.75;
/** VADER's normalisation: sum / √(sum² + this) keeps the score within ±1 (Hutto & Gilbert 2014). */
const SCORE_ALPHA = 15;
const MAX_EVIDENCE = 16;
const LEAST_EVIDENCE = 0.3;

/** The tone of a post toward what stands at `spans`; of the whole where there are none. Names never speak. */
export function readTone(
  tokens: readonly ToneToken[],
  lang: MainLanguage,
  spans: readonly Span[],
  lexicons: Lexicons,
): Tone {
  const seen = spans.length === 0 ? tokens : tokens.map((token) => masked(token, spans));
  const clauses = readClauses(seen);
  const hits = turnedByComparison(weighHits(findEffects(seen, lang, lexicons), seen, clauses), seen, clauses, spans);
  const weightOf = spans.length === 0 ? wholeWeights(clauses) : brandWeights(spans, seen, clauses, hits);
  const weighed = hits.map((hit) => ({ ...hit, tone: hit.tone * weightOf(hit.clause) }));
  return { ...judge(weighed, seen), evidence: evidenceOf(weighed) };
}

function masked(token: ToneToken, spans: readonly Span[]): ToneToken {
  const isNamed = token.kind === "word" && spans.some((span) => token.start < span.end && span.start < token.end);
  return isNamed ? { ...token, kind: "masked" } : token;
}

/**
 * "A is better than B", "A tốt hơn B": for B the praise of that clause is turned, and blame of the other side says
 * nothing.
 */
function turnedByComparison(
  hits: Hit[],
  tokens: readonly ToneToken[],
  clauses: Clauses,
  spans: readonly Span[],
): Hit[] {
  const at = tokens.findIndex(
    (token, nth) =>
      (token.text === "than" || token.text === "hơn") && spans.some((span) => span.start === tokens[nth + 1]?.start),
  );
  const than = tokens[at];
  if (than === undefined) return hits;
  const clause = clauses.of[at];
  return hits.map((hit) =>
    hit.clause === clause && hit.end <= than.end ? { ...hit, tone: hit.tone > 0 ? -hit.tone : 0 } : hit,
  );
}

function judge(hits: readonly Hit[], tokens: readonly ToneToken[]): Pick<Tone, "sentiment" | "score"> {
  let good = 0;
  let bad = 0;
  for (const { tone } of hits) {
    if (tone > 0) good += tone;
    else bad -= tone;
  }
  const sum = good - bad;
  const score = sum === 0 ? 0 : sum / Math.sqrt(sum * sum + SCORE_ALPHA);
  const [less, more] = [Math.min(good, bad), Math.max(good, bad)];
  if (less >= CONFLICT_FROM && less / more >= CONFLICT_RATIO) return { sentiment: null, score };
  if (more === 0 && isEmotional(tokens)) return { sentiment: null, score: null };
  if (Math.abs(sum) < NEUTRAL_BELOW) return { sentiment: 0, score };
  return { sentiment: sum > 0 ? 1 : -1, score };
}

/** Feeling shows, but not which: capitals, exclamation marks, letters drawn out, laughter or tears. */
function isEmotional(tokens: readonly ToneToken[]): boolean {
  const words = tokens.filter((token) => token.kind === "word");
  const shouted = words.filter((token) => token.shouted).length;
  return (
    (shouted >= 3 && shouted * 2 > words.length) ||
    tokens.some((token) => token.stretched || /!{3,}|\?!|!\?|\?{3,}/.test(token.text)) ||
    tokens.some((token) => token.kind === "sign" && isMixedEmoji(token.text))
  );
}

function evidenceOf(hits: readonly Hit[]): EvidenceSpan[] {
  return hits
    .filter((hit) => Math.abs(hit.tone) >= LEAST_EVIDENCE)
    .toSorted((a, b) => Math.abs(b.tone) - Math.abs(a.tone) || a.start - b.start)
    .slice(0, MAX_EVIDENCE)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, tone }) => ({ start, end, shows: tone > 0 ? "positive" : "negative" }));
}
