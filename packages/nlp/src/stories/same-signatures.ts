import { BANDS, bandKey } from "./likeness.ts";
import { SLOTS } from "./signature.ts";
import type { SignatureNodes } from "./signature-nodes.ts";

const FIRST_LENGTH = 512;
const NONE = -1;

/** Finds the node of a signature, kind and day: a hash table with linear probing. */
export type SameSignatures = {
  /** Enters the newest node. */
  add(node: number): void;
  find(kind: number, day: number, from: Uint8Array, at: number): undefined | number;
};

export function createSameSignatures(nodes: SignatureNodes): SameSignatures {
  let places = new Int32Array(FIRST_LENGTH).fill(NONE);
  const enter = (node: number) => {
    let place = hashOf(nodes.bytes, node * SLOTS) & (places.length - 1);
    while (places[place] !== NONE) place = (place + 1) & (places.length - 1);
    places[place] = node;
  };
  const isOf = (node: number, kind: number, day: number, from: Uint8Array, at: number) => {
    if (nodes.days[node] !== day || nodes.kinds[node] !== kind) return false;
    for (let slot = 0; slot < SLOTS; slot += 1) if (nodes.bytes[node * SLOTS + slot] !== from[at + slot]) return false;
    return true;
  };
  return {
    add(node) {
      if (nodes.count * 2 <= places.length) enter(node);
      else {
        places = new Int32Array(places.length * 2).fill(NONE);
        for (let known = 0; known < nodes.count; known += 1) enter(known);
      }
    },
    find(kind, day, from, at) {
      let place = hashOf(from, at) & (places.length - 1);
      for (let node = places[place] ?? NONE; node !== NONE; node = places[place] ?? NONE) {
        if (isOf(node, kind, day, from, at)) return node;
        place = (place + 1) & (places.length - 1);
      }
      return undefined;
    },
  };
}
function hashOf(bytes: Uint8Array, at: number): number {
  let hash = 0;
  for (let band = 0; band < BANDS; band += 1)
    hash = Math.imul(hash ^ bandKey(bytes, at, band), 0x9e3779b1) ^ (hash >>> 15);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
