import type { Standings } from "@nghe/store";
import type { PostReading } from "./post-reader.ts";

/** The ids under which both texts and the exclusions are read. */
export const READ_AS = { old: "old", new: "new", hidden: "hidden" } as const;

/** What becomes of a post: of the old text first, then of the new one. */
export const FATES = { kept: [2, 2], lost: [2, 0], gained: [0, 2] } as const satisfies Record<string, Standings>;
export type Fate = keyof typeof FATES;

/** Whether the engine knows that posts of these standings have that fate. */
export const isFate = (fate: Fate) => (standings: Standings) =>
  standings[0] === FATES[fate][0] && standings[1] === FATES[fate][1];

/** What becomes of a post that was read; null where neither text finds it. */
export function fateOfReading(reading: PostReading): Fate | null {
  const [isOld, isNew] = [reading.match(READ_AS.old) !== undefined, reading.match(READ_AS.new) !== undefined];
  if (isOld) return isNew ? "kept" : "lost";
  return isNew ? "gained" : null;
}
