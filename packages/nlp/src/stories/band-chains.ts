import { BANDS, bandKey } from "./likeness.ts";
import { SLOTS } from "./signature.ts";
import type { SignatureNodes } from "./signature-nodes.ts";

const FIRST_ROWS = 256;
const HEADS_PER_NODE = BANDS;
const NONE = -1;

/** Nodes by each band of their signatures: a hash table of chains, and no copy of a key. */
export type BandChains = {
  /** Enters the newest node. */
  add(node: number): void;
  /**
   * Calls `meet` with each node that shares a band with this one, once for each such band, but not with those of its own
   * set, which it walks past in leaps.
   */
  walk(node: number, meet: (other: number) => void): void;
  /** To be told of nodes whose set was taken apart. */
  forgetLeaps(nodes: readonly number[]): void;
};

/**
 * `leaps[e]` is an entry further down the chain than `e` with only entries of the set of `e` between them. Sets only
 * grow, but for `forgetLeaps`, so that a leap stays right; leaps double as they are used. A chain of a text with
 * thousands of variants costs a newcomer of the same set a handful of steps.
 */
export function createBandChains(nodes: SignatureNodes, find: (node: number) => number): BandChains {
  let rows = FIRST_ROWS;
  let heads = new Int32Array(rows * HEADS_PER_NODE).fill(NONE);
  let nexts = new Int32Array(rows * BANDS);
  let leaps = new Int32Array(rows * BANDS);
  const keyOf = (node: number, band: number) => bandKey(nodes.bytes, node * SLOTS, band);
  const headOf = (key: number, band: number) => {
    const spread = Math.imul(key ^ (band + 1), 0x9e3779b9);
    return Math.imul(spread ^ (spread >>> 15), 0x85ebca6b + band * 2) >>> leadingBits(heads.length);
  };
  const enter = (node: number) => {
    for (let band = 0; band < BANDS; band += 1) {
      const head = headOf(keyOf(node, band), band);
      const entry = node * BANDS + band;
      nexts[entry] = heads[head] ?? NONE;
      leaps[entry] = nexts[entry] ?? NONE;
      heads[head] = entry;
    }
  };
  const grow = () => {
    rows *= 2;
    heads = new Int32Array(rows * HEADS_PER_NODE).fill(NONE);
    nexts = new Int32Array(rows * BANDS);
    leaps = new Int32Array(rows * BANDS);
    for (let node = 0; node < nodes.count; node += 1) enter(node);
  };
  return {
    add(node) {
      if (node >= rows) grow();
      else enter(node);
    },
    walk(node, meet) {
      for (let band = 0; band < BANDS; band += 1) {
        const key = keyOf(node, band);
        let entry = heads[headOf(key, band)] ?? NONE;
        while (entry !== NONE) {
          const other = nodeOf(entry);
          if (find(other) === find(node)) entry = leap(entry);
          else {
            if (keyOf(other, band) === key) meet(other);
            entry = nexts[entry] ?? NONE;
          }
        }
      }
    },
    forgetLeaps(members) {
      for (const node of members) {
        const from = node * BANDS;
        leaps.set(nexts.subarray(from, from + BANDS), from);
      }
    },
  };

  function leap(entry: number): number {
    const landed = leaps[entry] ?? NONE;
    if (landed === NONE || find(nodeOf(landed)) !== find(nodeOf(entry))) return landed;
    const further = leaps[landed] ?? NONE;
    leaps[entry] = further;
    return further;
  }
}

/** How far to shift 32 bits right for an index of a table of this length, a power of two. */
function leadingBits(length: number): number {
  return Math.clz32(length) + 1;
}

const nodeOf = (entry: number) => (entry / BANDS) | 0;
