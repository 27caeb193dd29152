import { SLOTS } from "./signature.ts";

/** The day of a node that no longer holds a post: further than any window from every other day. */
export const NO_DAY = -(2 ** 30);

/**
 * One node for each signature of a kind and day, whoever posted it: a text copied a thousand times in a day is one
 * node. Rows of flat arrays that double as they fill.
 */
export type SignatureNodes = {
  readonly count: number;
  readonly bytes: Uint8Array;
  readonly kinds: Uint8Array;
  readonly days: Int32Array;
  add(kind: number, day: number, from: Uint8Array, at: number): number;
};

const FIRST_ROWS = 256;

export function createSignatureNodes(): SignatureNodes {
  let rows = FIRST_ROWS;
  const nodes = {
    count: 0,
    bytes: new Uint8Array(rows * SLOTS),
    kinds: new Uint8Array(rows),
    days: new Int32Array(rows),
    add(kind: number, day: number, from: Uint8Array, at: number): number {
      if (nodes.count === rows) grow();
      const node = nodes.count;
      nodes.bytes.set(from.subarray(at, at + SLOTS), node * SLOTS);
      nodes.kinds[node] = kind;
      nodes.days[node] = day;
      nodes.count += 1;
      return node;
    },
  };
  function grow(): void {
    rows *= 2;
    nodes.bytes = doubled(nodes.bytes, new Uint8Array(rows * SLOTS));
    nodes.kinds = doubled(nodes.kinds, new Uint8Array(rows));
    nodes.days = doubled(nodes.days, new Int32Array(rows));
  }
  return nodes;
}

function doubled<Rows extends Uint8Array | Int32Array>(from: Rows, into: Rows): Rows {
  into.set(from);
  return into;
}
