import type { Cell } from "@nghe/contracts";
import type { Clock } from "@nghe/runtime";
import { bucketsBetween } from "@nghe/stats";
import type { Answers, Selection } from "@nghe/store";
import { composeCells } from "../questions/compose-cells.ts";
import { isCellKind } from "../questions/kinds.ts";
import type { Dirty, Figures } from "./figures.ts";
import { bucketsIn, stretchesOfBuckets, within } from "./stretches.ts";

/** Past so many pieces one question for everything is cheaper. */
const MAX_STRETCHES = 40;

type Held = { selection: Selection; byBucket: Map<number, Cell[]> };

/**
 * Keeps the sums by bucket and asks again only for the buckets that changed or came into the window: a month's chart
 * costs one bucket's question per update.
 */
export function createCellFigures(answers: Pick<Answers, "cells">, clock: Pick<Clock, "now">): Figures {
  let held: undefined | Held;

  return {
    async refresh({ selection }, dirty) {
      if (selection.brands.length === 0) {
        held = { selection, byBucket: new Map() };
        return;
      }
      const needed = held === undefined ? "all" : neededOf(held.selection, selection, dirty);
      const isNothingNeeded = needed !== "all" && needed.stretches.length === 0;
      const cells = isNothingNeeded ? [] : await answers.cells(selection, needed === "all" ? null : needed.stretches);
      const kept = held === undefined || needed === "all" ? [] : keptOf(held, selection, needed.buckets);
      held = { selection, byBucket: new Map([...kept, ...grouped(cells)]) };
    },
    tell(kind, resolved, frame) {
      if (!isCellKind(kind)) throw new TypeError(`${kind} is not made from sums`);
      const cells = [...(held?.byBucket.values() ?? [])].flat();
      return { whole: composeCells(kind, resolved, cells, frame, clock.now()), news: null };
    },
  };
}

type Needed = { buckets: ReadonlySet<number>; stretches: { from: number; to: number }[] };

/** The buckets to ask for: those that are dirty, and those that the window reached since. */
function neededOf(before: Selection, now: Selection, dirty: Dirty): "all" | Needed {
  if (dirty === "all" || !asksTheSame(before, now)) return "all";
  const reached = [
    { from: now.from, to: Math.min(before.from, now.to) },
    { from: Math.max(before.to, now.from), to: now.to },
  ];
  const buckets = bucketsIn([...within(dirty, now), ...within(reached, now)], now);
  const stretches = stretchesOfBuckets(buckets, now, now);
  return stretches.length > MAX_STRETCHES ? "all" : { buckets, stretches };
}

/** All but the window. */
function asksTheSame(a: Selection, b: Selection): boolean {
  const bare = ({ from: _from, to: _to, ...rest }: Selection) => JSON.stringify(rest);
  return bare(a) === bare(b);
}

function keptOf({ byBucket }: Held, now: Selection, asked: ReadonlySet<number>): [number, Cell[]][] {
  const inWindow = new Set(bucketsBetween(now.from, now.to, now.interval, now.timezone));
  return [...byBucket].filter(([bucket]) => inWindow.has(bucket) && !asked.has(bucket));
}

function grouped(cells: readonly Cell[]): Map<number, Cell[]> {
  const groups = new Map<number, Cell[]>();
  for (const cell of cells) {
    const group = groups.get(cell.bucket);
    if (group === undefined) groups.set(cell.bucket, [cell]);
    else group.push(cell);
  }
  return groups;
}
