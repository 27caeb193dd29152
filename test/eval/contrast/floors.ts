import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** In whole per cent, of each group's sides that are told right. */
export type Floors = Readonly<Record<string, number>>;

/** What has been reached once, `floors.json`; a later loss fails. */
export function readFloors(): Floors {
  const json: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "floors.json"), "utf8"));
  return z.record(z.string(), z.number().int().min(0).max(100)).parse(json);
}

/** Groups below their floor, and those of which there is a floor but no figure. */
export function belowFloors(percents: ReadonlyMap<string, number | null>, floors: Floors): string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const percent = percents.get(name) ?? null;
    if (percent === null) return [`${name}: no figure, floor ${floor} %`];
    return percent < floor ? [`${name}: ${percent} %, floor ${floor} %`] : [];
  });
}

/** Floors at what is reached now, rounded down; those there are never sink. */
export function raisedFloors(percents: ReadonlyMap<string, number | null>, floors: Floors): Floors {
  const raised = [...percents].map(([name, percent]) => {
    return [name, Math.max(floors[name] ?? 0, Math.floor(percent ?? 0))] as const;
  });
  return Object.fromEntries(raised);
}
