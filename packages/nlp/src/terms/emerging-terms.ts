import { type TermCounts, usualForm } from "./count-terms.ts";
import { bareWord } from "./term-sequences.ts";

/**
 * `now` and `past`: voices that use the term in each period, of all the voices of `emergingTerms`' arguments. `z` is
 * its growth in standard errors, `logOdds` the growth itself: ln of how many times the odds have risen.
 */
export type EmergingTerm = { term: string; now: number; past: number; logOdds: number; z: number };

/** `leastZ`: below it a rise may be chance. By the normal distribution 2.3 of ten thousand steady terms pass 3.5. */
export type EmergingOptions = { leastVoices: number; leastZ: number; most: number };
export const EMERGING_OPTIONS: EmergingOptions = { leastVoices: 3, leastZ: 3.5, most: 20 };

/**
 * Terms that more of the voices use now than in their own past: weighted log-odds with an informative Dirichlet prior
 * (Monroe, Colaresi, Quinn, "Fightin' words", 2008, formulas 15, 16 and 22). The prior of a term is its share of both
 * periods, worth as many voices as are heard now; it keeps rare terms from large log-odds and new ones from infinite.
 * A longer term is told instead of its parts where it has as many voices now, or hardly fewer.
 */
export function emergingTerms(now: TermCounts, past: TermCounts, options: EmergingOptions): EmergingTerm[] {
  const rising: (EmergingTerm & { key: string })[] = [];
  for (const term of now.terms.values()) {
    const present = term.voices.size;
    if (present < options.leastVoices) continue;
    const before = past.terms.get(term.key)?.voices.size ?? 0;
    const { logOdds, z } = weightedLogOdds(present, now.voices, before, past.voices);
    if (z >= options.leastZ)
      rising.push({ key: term.key, term: usualForm(term), now: present, past: before, logOdds, z });
  }
  const inOrder = rising.toSorted((a, b) => b.z - a.z || b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
  const whole = inOrder.filter((term) => !inOrder.some((other) => tellsInstead(other, term)));
  return whole.slice(0, options.most).map(({ key: _, ...term }) => term);
}

/** How much the odds of a voice using a term have risen, and in standard errors. */
export function weightedLogOdds(
  now: number,
  voicesNow: number,
  past: number,
  voicesPast: number,
): { logOdds: number; z: number } {
  const prior = voicesNow;
  const own = (prior * (now + past)) / (voicesNow + voicesPast);
  const rest = prior - own;
  const logit = (held: number, of: number) => Math.log((held + own) / (of - held + rest));
  const logOdds = logit(now, voicesNow) - logit(past, voicesPast);
  return { logOdds, z: logOdds / Math.sqrt(1 / (now + own) + 1 / (past + own)) };
}

/** A part gives way to a longer term of nearly all its voices, and a longer one to a part that has many more. */
function tellsInstead(other: { key: string; now: number }, term: { key: string; now: number }): boolean {
  if (holds(other.key, term.key)) return other.now >= 0.8 * term.now;
  return holds(term.key, other.key) && term.now < 0.8 * other.now;
}

function holds(longer: string, part: string): boolean {
  return longer.length > part.length && ` ${longer} `.includes(` ${bareWord(part)} `);
}
