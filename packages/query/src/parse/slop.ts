import { LIMITS } from "./limits.ts";
import type { Scan } from "./scan.ts";

const SLOP = /~(\d{0,9})/y;
const NO_SLOP = { slop: null, isGood: true } as const;

/** What follows a phrase at once: `~n`, and where it ends. */
export function readSlop(scan: Scan, at: number): { slop: number | null; end: number; isGood: boolean } {
  SLOP.lastIndex = at;
  const found = SLOP.exec(scan.text);
  if (found === null) return { ...NO_SLOP, end: at };
  const span = { start: at, end: at + found[0].length };
  const slop = Number(found[1]);
  if (found[1] === "") scan.problems.tell("slop-bare", span, [], { span, text: "~5" });
  else if (slop > LIMITS.distance) {
    scan.problems.tell("slop-too-far", span, [LIMITS.distance], { span, text: `~${LIMITS.distance}` });
  } else return { slop, isGood: true, end: span.end };
  return { slop: null, isGood: false, end: span.end };
}
