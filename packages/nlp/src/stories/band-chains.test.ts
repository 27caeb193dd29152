import { describe, expect, it } from "vitest";
import { createBandChains } from "./band-chains.ts";
import { createNodeSets } from "./node-sets.ts";
import { createSignatureNodes } from "./signature-nodes.ts";
import { SketchKind } from "./sketch.ts";
import { range, sketchOfSet } from "./testing/sketch-of-set.ts";

const { words } = SketchKind;

function chainsOf(sets: readonly number[][]) {
  const nodes = createSignatureNodes();
  const nodeSets = createNodeSets();
  const chains = createBandChains(nodes, nodeSets.find);
  for (const set of sets) {
    const node = nodes.add(words, 0, sketchOfSet(set, words), 1);
    nodeSets.add(node);
    chains.add(node);
  }
  const met = (node: number) => {
    const others = new Set<number>();
    chains.walk(node, (other) => others.add(other));
    return [...others].toSorted((a, b) => a - b);
  };
  return { chains, nodeSets, met };
}

describe("createBandChains", () => {
  it("meets every node that shares a band, of many", () => {
    const sets = Array.from({ length: 700 }, (_, nth) => range(nth * 100, 20));
    const { met } = chainsOf([...sets, range(0, 20), range(300, 19)]);
    expect(met(700)).toContain(0);
    expect(met(701)).toContain(3);
    expect(met(0)).toEqual([700]);
  });

  it("walks past its own set in leaps, and meets what stands between", () => {
    const { nodeSets, met } = chainsOf([0, 1, 2, 3, 4, 5].map(() => range(0, 20)));
    expect(met(5)).toEqual([0, 1, 2, 3, 4]);
    for (const node of [1, 2, 4]) nodeSets.join(node === 1 ? 5 : nodeSets.find(5), node);
    expect(met(5)).toEqual([0, 3]);
    expect(met(5)).toEqual([0, 3]);
    expect(met(0)).toEqual([1, 2, 3, 4, 5]);
  });

  it("meets again what it had leapt over once the set is taken apart", () => {
    const { chains, nodeSets, met } = chainsOf([0, 1, 2, 3, 4, 5].map(() => range(0, 20)));
    for (const node of [1, 2, 3, 4]) nodeSets.join(nodeSets.find(5), node);
    expect([met(5), met(5), met(5)]).toEqual([[0], [0], [0]]);
    const members = nodeSets.membersOf(5);
    nodeSets.scatter(members);
    chains.forgetLeaps(members);
    nodeSets.join(5, 4);
    expect(met(5)).toEqual([0, 1, 2, 3]);
  });
});
