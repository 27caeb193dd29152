import type { Filed } from "./compiled.ts";

/**
 * Something that tokens can be, which queries ask for: a word, a name, a pattern, an emoji. It has `count` places in the
 * post that `stamp` tells; `placeAt` gives them. `filed` are the queries that it calls up, `filedCount` of them. The
 * rest says how often posts hold it, and how many queries it has called up since it was last looked at.
 *
 * The first place and the number of queries are kept apart: most slots need no more, and are read from one line of the
 * processor's cache.
 */
export type Slot = {
  readonly key: string;
  stamp: number;
  count: number;
  first: number;
  filedCount: number;
  seen: number;
  more: number[];
  filed: Filed[];
  uses: number;
  bornAt: number;
  work: number;
  checkAt: number;
};

/** Places kept between posts; of a longer list the room is given back. */
const KEPT_PLACES = 1_024;
const NONE: number[] = [];

export function createSlot(key: string, bornAt: number): Slot {
  return {
    key,
    stamp: 0,
    count: 0,
    first: 0,
    filedCount: 0,
    seen: 0,
    more: NONE,
    filed: [],
    uses: 0,
    bornAt,
    work: 0,
    checkAt: 512,
  };
}

/** Adds a place of a post; whether it is the first. */
export function addPlace(slot: Slot, post: number, place: number): boolean {
  if (slot.stamp !== post) {
    slot.stamp = post;
    slot.count = 1;
    slot.first = place;
    slot.seen += 1;
    return true;
  }
  if (slot.more === NONE || (slot.count === 1 && slot.more.length > KEPT_PLACES)) slot.more = [];
  slot.more[slot.count - 1] = place;
  slot.count += 1;
  return false;
}

/** One of a slot's places in the post that it stands in. */
export function placeAt(slot: Slot, nth: number): number {
  return nth === 0 ? slot.first : (slot.more[nth - 1] ?? -1);
}

export function file(slot: Slot, filed: Filed): void {
  slot.filed.push(filed);
  slot.filedCount = slot.filed.length;
}

export function unfile(slot: Slot, filed: Filed): void {
  const at = slot.filed.indexOf(filed);
  const last = slot.filed.pop();
  if (last !== undefined && last !== filed && at >= 0) slot.filed[at] = last;
  slot.filedCount = slot.filed.length;
}
