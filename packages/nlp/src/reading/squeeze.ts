import { hashUnits, hashWord } from "./hash.ts";
import { bareUnit, isSameSound } from "./letters.ts";
import type { Tape } from "./tape.ts";

/** English words whose doubled letter is drawn out most; any other letter that is drawn out stands once. */
const DOUBLED = `good too cool see all off well miss kiss soon feel need been keep week look book food room tell call
  small still will full pull bill kill pass less class mess stress boss loss cross dress press ass stuff add hell ball
  fall wall tall sleep sweet meet deep agree free three coffee fee green seem boo woo zoo moon noon fool hook took door
  floor poor shoot boom doom blood school smooth bloom mood happy sorry really hello yummy funny silly
  pretty better little bottle worse buzz fuzz jazz chill thrill grill drill skill beep sheesh oops loose goose
  choose cheese queen seen screen steel feet street beer cheers needed bully dull bull cell sell smell spell yell shell
  excellent terrific awesomeness`
  .split(/\s+/)
  .map(hashWord);
const doubled = new Set(DOUBLED);
const MAX_CHOICES = 4;

/** Squeezes drawn-out letters of the units from `from` on: "goooood" to good, "đẹpppp" to đẹp, "kkkkk" to kkk. */
export function squeeze(tape: Tape, from: number): void {
  const runs = runsOf(tape, from);
  const [only] = runs;
  if (runs.length === 1 && only !== undefined && only.length > 2) {
    tape.unitCount = from + 3;
    return;
  }
  const long = runs.filter(({ length }) => length > 2).length;
  const choices = long > 2 ? 1 : Math.min(MAX_CHOICES, 2 ** long);
  for (let twice = choices - 1; twice >= 0; twice -= 1) {
    const end = writeRuns(tape, from, runs, twice);
    if (twice === 0 || doubled.has(hashUnits(tape.units, from, end))) {
      tape.unitCount = end;
      return;
    }
  }
}

type Run = { unit: number; length: number };

/** Letters with how often each stands in a row; of a run the unit that has marks. */
function runsOf(tape: Tape, from: number): Run[] {
  const runs: Run[] = [];
  for (let at = from; at < tape.unitCount; at += 1) {
    const unit = tape.units[at] ?? 0;
    const last = runs.at(-1);
    if (last === undefined || !isSameSound(tape.units[at - 1] ?? 0, unit)) runs.push({ unit, length: 1 });
    else {
      last.length += 1;
      if (bareUnit(unit) !== unit && bareUnit(last.unit) === last.unit) last.unit = unit;
    }
  }
  return runs;
}

/** Writes runs of two as they are, but at a word's end after marks; of the longer ones those twice whose bit is set. */
function writeRuns(tape: Tape, from: number, runs: readonly Run[], twice: number): number {
  let end = from;
  let bit = 1;
  const hasMarks = runs.some(({ unit }) => bareUnit(unit) !== unit);
  for (const [nth, { unit, length }] of runs.entries()) {
    let times = length;
    if (length > 2) {
      times = (twice & bit) === 0 ? 1 : 2;
      bit *= 2;
    } else if (hasMarks && nth === runs.length - 1) times = 1;
    for (let count = 0; count < times; count += 1) {
      tape.units[end] = unit;
      end += 1;
    }
  }
  return end;
}
