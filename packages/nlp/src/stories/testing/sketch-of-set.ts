import { mixHashes } from "../../reading/hash.ts";
import { createSigner } from "../signature.ts";
import { createSketch, partsOf, type Sketch } from "../sketch.ts";

const signer = createSigner();

/** A sketch of these kinds, all of one set of numbers. */
export function sketchOfSet(members: readonly number[], kinds: number): Sketch {
  const sketch = createSketch(kinds);
  const hashes = Uint32Array.from(members, (member) => mixHashes(7, member));
  for (const { at } of partsOf(sketch)) signer.sign({ hashes, count: hashes.length }, sketch, at);
  return sketch;
}

/** `length` numbers from `from` on: ranges that are near each other have many in common. */
export function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, nth) => from + nth);
}
