import { expect, it } from "vitest";
import { createSameSignatures } from "./same-signatures.ts";
import { createSignatureNodes, NO_DAY } from "./signature-nodes.ts";
import { SketchKind } from "./sketch.ts";
import { range, sketchOfSet } from "./testing/sketch-of-set.ts";

const { words, characters } = SketchKind;

it("finds the node of a signature by its kind and day, among many", () => {
  const nodes = createSignatureNodes();
  const same = createSameSignatures(nodes);
  const sketches = Array.from({ length: 400 }, (_, nth) => sketchOfSet(range(nth * 100, 10), words));
  for (const sketch of sketches) for (const day of [3, 4]) same.add(nodes.add(words, day, sketch, 1));
  for (const [nth, sketch] of sketches.entries()) {
    expect([same.find(words, 3, sketch, 1), same.find(words, 4, sketch, 1)]).toEqual([nth * 2, nth * 2 + 1]);
    expect(same.find(words, 5, sketch, 1)).toBeUndefined();
    expect(same.find(characters, 3, sketch, 1)).toBeUndefined();
  }
  expect(same.find(words, 3, sketchOfSet(range(7, 10), words), 1)).toBeUndefined();
});

it("does not find a node that lost its day, and finds the next of its like", () => {
  const nodes = createSignatureNodes();
  const same = createSameSignatures(nodes);
  const sketch = sketchOfSet(range(0, 10), words);
  same.add(nodes.add(words, 3, sketch, 1));
  nodes.days[0] = NO_DAY;
  expect(same.find(words, 3, sketch, 1)).toBeUndefined();
  same.add(nodes.add(words, 3, sketch, 1));
  expect(same.find(words, 3, sketch, 1)).toBe(1);
});
