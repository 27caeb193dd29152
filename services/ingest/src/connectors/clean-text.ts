import { textProblem } from "@nghe/contracts";

/** A source's text as ours may be: well-formed, no NUL, no tower of marks, cut to `max` without splitting a character. */
export function cleanText(text: string, max: number): string {
  const whole = text.toWellFormed().replaceAll("\u0000", "");
  const plain = textProblem(whole) === undefined ? whole : whole.replace(/(\p{M}{8})\p{M}+/gu, "$1");
  return plain.length <= max
    ? plain
    : plain
        .slice(0, max)
        .toWellFormed()
        .replace(/\ufffd$/, "");
}

/** The moment a source claims, bounded: what is absent, before 1995 or in the future becomes `seenAt`. */
export function boundedMoment(claimed: number, seenAt: number): number {
  return Number.isFinite(claimed) && claimed >= Date.UTC(1995, 0, 1) && claimed <= seenAt
    ? Math.floor(claimed)
    : seenAt;
}
