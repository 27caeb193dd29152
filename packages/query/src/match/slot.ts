import type { Filed } from "./compiled.ts";

/**
 * Something that tokens can be, which queries ask for: a word, a name, a pattern, an emoji. `positions` are its places
 * in the post that `stamp` tells, the first `count` of them; `filed` are the queries that it calls up. The rest says
 * how often posts hold it, and how many queries it has called up since it was last looked at.
 */
export type Slot = {
  readonly key: string;
  stamp: number;
  count: number;
  positions: number[];
  filed: Filed[];
  uses: number;
  seen: number;
  bornAt: number;
  work: number;
  checkAt: number;
};

/** Places kept between posts; of a longer list the room is given back. */
const KEPT_PLACES = 1_024;

export function createSlot(key: string, bornAt: number): Slot {
  return {
    key,
    stamp: 0,
    count: 0,
    positions: [],
    filed: [],
    uses: 0,
    seen: 0,
    bornAt,
    work: 0,
    checkAt: 1_024,
  };
}

/** Opens a slot for a post; false where it is open already. */
export function openSlot(slot: Slot, post: number): boolean {
  if (slot.stamp === post) return false;
  slot.stamp = post;
  slot.count = 0;
  slot.seen += 1;
  if (slot.positions.length > KEPT_PLACES) slot.positions = [];
  return true;
}

export function addPlace(slot: Slot, place: number): void {
  slot.positions[slot.count] = place;
  slot.count += 1;
}
