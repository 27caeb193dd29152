import { describe, expect, it } from "vitest";
import { createNearGraph } from "./near-graph.ts";
import { SLOTS } from "./signature.ts";
import { SketchKind } from "./sketch.ts";
import { range, sketchOfSet } from "./testing/sketch-of-set.ts";

const { words, characters } = SketchKind;
const nothing = () => {};

function graphOf(nodes: readonly { kind: number; day: number; from: number }[]) {
  const graph = createNearGraph(2);
  for (const { kind, day, from } of nodes) graph.add(kind, day, sketchOfSet(range(from, 20), kind), 1);
  const areJoined = (a: number, b: number) => graph.setOf(a) === graph.setOf(b);
  return { graph, areJoined };
}

describe("createNearGraph", () => {
  it("joins what is near in words, in kind and in days", () => {
    const { graph, areJoined } = graphOf([
      { kind: words, day: 5, from: 0 },
      { kind: words, day: 7, from: 1 },
      { kind: words, day: 8, from: 0 },
      { kind: characters, day: 5, from: 0 },
      { kind: words, day: 5, from: 500 },
    ]);
    graph.connect(0, nothing);
    expect([1, 2, 3, 4].map((other) => areJoined(0, other))).toEqual([true, false, false, false]);
    graph.connect(1, nothing);
    expect(areJoined(0, 2)).toBe(true);
  });

  it("tells what it joins, once, and lets the older stand for both", () => {
    const { graph } = graphOf([0, 1, 2].map((from) => ({ kind: words, day: 0, from })));
    const joins: [number, number][] = [];
    graph.connect(2, (first, second) => joins.push([Math.min(first, second), Math.max(first, second)]));
    graph.join(0, 2, () => joins.push([-1, -1]));
    expect(joins).toHaveLength(2);
    expect([graph.setOf(0), graph.setOf(1), graph.setOf(2)]).toEqual([0, 0, 0]);
    expect(graph.membersOf(0).toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
  });

  it("forgets a node that is retired, and what it held together once taken apart", () => {
    const { graph, areJoined } = graphOf([0, 6, 12].map((from) => ({ kind: words, day: 0, from })));
    graph.connect(1, nothing);
    expect(areJoined(0, 2)).toBe(true);
    graph.retire(1);
    graph.scatter(graph.membersOf(0));
    for (const node of [0, 2]) graph.connect(node, nothing);
    expect(areJoined(0, 2)).toBe(false);
  });

  it("is copied node by node", () => {
    const { graph } = graphOf([{ kind: characters, day: 9, from: 0 }]);
    const other = createNearGraph(2);
    other.copy(graph, 0);
    const [bytes, copied] = [new Uint8Array(SLOTS), new Uint8Array(SLOTS)];
    graph.write(0, bytes, 0);
    other.write(0, copied, 0);
    expect(copied).toEqual(bytes);
    expect([other.kindOf(0), other.dayOf(0), other.count]).toEqual([characters, 9, 1]);
    expect(other.find(characters, 9, bytes, 0)).toBe(0);
  });
});
