/** Hashes, each once, in the order in which they came; bounded. Made once and used for text after text. */
export type FeatureSet = {
  readonly ids: Uint32Array;
  /** The features are `ids[0 … count - 1]`. */
  count: number;
  readonly table: Uint32Array;
  /** Which places of the table the present text has filled: those with the present stamp. */
  readonly stamps: Uint16Array;
  stamp: number;
};

/** Beyond so many features of a kind a text adds none. */
const MOST = 4_096;
const TABLE = MOST * 4;
const LAST_STAMP = 0xffff;

export function createFeatureSet(): FeatureSet {
  return {
    ids: new Uint32Array(MOST),
    count: 0,
    table: new Uint32Array(TABLE),
    stamps: new Uint16Array(TABLE),
    stamp: 0,
  };
}

export function clearFeatures(set: FeatureSet): void {
  if (set.stamp === LAST_STAMP) {
    set.stamps.fill(0);
    set.stamp = 0;
  }
  set.stamp += 1;
  set.count = 0;
}

export function addFeature(set: FeatureSet, id: number): void {
  const { table, stamps, stamp, count } = set;
  if (count >= MOST) return;
  let at = id & (TABLE - 1);
  while (stamps[at] === stamp) {
    if (table[at] === id) return;
    at = (at + 1) & (TABLE - 1);
  }
  stamps[at] = stamp;
  table[at] = id;
  set.ids[count] = id;
  set.count = count + 1;
}
