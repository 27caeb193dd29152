import { comparePlaces, isBefore, overlap, type Place, tokensBetween } from "./place.ts";

/** Pairs that one NEAR looks at in one field, so that hostile text stays bounded. */
const MAX_PAIRS = 20_000;

/**
 * The stretches that cover a place of each side with at most `distance` tokens between them; `ordered`: the left one
 * first. Every pair counts: of two pairs with the same stretch both are kept as its ways.
 */
export function nearPlaces(
  left: readonly Place[],
  right: readonly Place[],
  { distance, ordered }: { distance: number; ordered: boolean },
  max: number,
): Place[] {
  const rights = inOrder(right);
  const longest = rights.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  const places: Place[] = [];
  let pairs = 0;
  for (const one of inOrder(left)) {
    let nth = firstFrom(rights, one.from - distance - longest - 1);
    for (; nth < rights.length && pairs < MAX_PAIRS; nth += 1) {
      const other = rights[nth];
      if (other === undefined || other.from > one.to + distance) break;
      pairs += 1;
      if (overlap(one, other) || tokensBetween(one, other) > distance) continue;
      if (ordered && !isBefore(one, other)) continue;
      places.push(cover(one, other));
      if (places.length >= max) return places;
    }
  }
  return merged(places);
}

/** Most places are in order as they are found. */
function inOrder(places: readonly Place[]): readonly Place[] {
  for (let nth = 1; nth < places.length; nth += 1) {
    const [one, next] = [places[nth - 1], places[nth]];
    if (one !== undefined && next !== undefined && comparePlaces(one, next) > 0) return places.toSorted(comparePlaces);
  }
  return places;
}

/** The number of the first place that begins at a token or behind it. */
function firstFrom(places: readonly Place[], token: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cover(one: Place, other: Place): Place {
  return {
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
    start: Math.min(one.start, other.start),
    end: Math.max(one.end, other.end),
    term: "",
    form: "equal",
    ways: [[one, other]],
  };
}

/** Places in order, those of one stretch together. */
function merged(places: Place[]): Place[] {
  const distinct: Place[] = [];
  let ways: (readonly [Place, Place])[] = [];
  for (const place of places.sort(comparePlaces)) {
    const last = distinct.at(-1);
    if (last !== undefined && comparePlaces(last, place) === 0) ways.push(...(place.ways ?? []));
    else {
      ways = [...(place.ways ?? [])];
      distinct.push({ ...place, ways });
    }
  }
  return distinct;
}

/** What stands in some places: itself, or the sides of a NEAR in every way it holds. Each once. */
export function standing(places: Place[]): Place[] {
  if (places.every((place) => place.ways === null)) return places;
  const seen = new Set<Place>();
  const found: Place[] = [];
  const open = [...places];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    if (place.ways === null) found.push(place);
    else for (const way of place.ways) open.push(...way);
  }
  return found;
}
