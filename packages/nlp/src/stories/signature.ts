import type { Shingles } from "./shingles.ts";

/** Bytes of a signature; one a slot. */
export const SLOTS = 128;

const SLOT_BITS = 7;
const ROUNDS = SLOTS * 2;
const EMPTY = -1;
const GOLDEN = 0x9e3779b9;

const salts = Uint32Array.from({ length: ROUNDS }, (_, round) => mixed(Math.imul(round + 1, GOLDEN)));

/** Fills signatures of sets; keeps two small tables between calls. */
export type Signer = { sign(shingles: Shingles, into: Uint8Array, at: number): void };

/**
 * Signs sets of shingles so that the share of equal slots estimates their Jaccard index: "Fast similarity sketching"
 * (Dahlgaard, Knudsen, Thorup, FOCS 2017), here with 128 slots. In round after round every shingle falls into a slot,
 * where the smallest of the first round that reached it stays; after 128 rounds each slot that is still empty gets a
 * round of its own. Unlike one-permutation hashing it needs no densification for sets smaller than the signature;
 * time is of the order of shingles + slots · log(slots), where MinHash's is shingles · slots.
 * A slot keeps eight bits of its hash ("b-bit minwise hashing", Li and König, 2010): see `likeness`.
 */
export function createSigner(): Signer {
  const values = new Uint32Array(SLOTS);
  const rounds = new Int16Array(SLOTS);
  /** Lets every shingle fall once; gives how many slots it filled that were empty. */
  const fall = ({ hashes, count }: Shingles, round: number) => {
    const salt = salts[round] ?? 0;
    const own = round - SLOTS;
    if (own >= 0 && rounds[own] !== EMPTY) return 0;
    let filled = 0;
    for (let nth = 0; nth < count; nth += 1) {
      const hash = mixed((hashes[nth] ?? 0) ^ salt);
      const slot = own < 0 ? hash & (SLOTS - 1) : own;
      const value = hash >>> SLOT_BITS;
      const reached = rounds[slot];
      if (reached === EMPTY) filled += 1;
      if (reached === EMPTY || (reached === round && value < (values[slot] ?? 0))) {
        rounds[slot] = round;
        values[slot] = value;
      }
    }
    return filled;
  };
  return {
    sign(shingles, into, at) {
      rounds.fill(EMPTY);
      let open = SLOTS;
      for (let round = 0; round < ROUNDS && open > 0; round += 1) open -= fall(shingles, round);
      for (let slot = 0; slot < SLOTS; slot += 1) {
        into[at + slot] = mixed((values[slot] ?? 0) ^ (salts[rounds[slot] ?? 0] ?? 0)) >>> 24;
      }
    },
  };
}

function mixed(hash: number): number {
  let bits = hash;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
