/** Values by 32-bit hashes, in flat arrays: a look-up is a probe or two, and makes nothing. */
export type HashTable = {
  /** The value of a hash, or −1. */
  get(hash: number): number;
};

const ROOM = 4;

/** Of a hash that is given twice the first value holds. Values are 0 or more. */
export function createHashTable(entries: readonly (readonly [hash: number, value: number])[]): HashTable {
  const size = 2 ** Math.ceil(Math.log2((entries.length + 1) * ROOM));
  const keys = new Uint32Array(size);
  const values = new Int32Array(size).fill(-1);
  const placeOf = (hash: number) => {
    let place = hash & (size - 1);
    while (values[place] !== -1 && keys[place] !== hash) place = (place + 1) & (size - 1);
    return place;
  };
  for (const [hash, value] of entries) {
    const place = placeOf(hash >>> 0);
    if (values[place] !== -1) continue;
    keys[place] = hash;
    values[place] = value;
  }
  return { get: (hash) => values[placeOf(hash)] ?? -1 };
}
