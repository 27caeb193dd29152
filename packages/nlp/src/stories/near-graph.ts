import { createBandChains } from "./band-chains.ts";
import { isNear } from "./likeness.ts";
import { createNodeSets } from "./node-sets.ts";
import { createSameSignatures } from "./same-signatures.ts";
import { SLOTS } from "./signature.ts";
import { createSignatureNodes, NO_DAY } from "./signature-nodes.ts";

/** Nodes of signatures, and the sets that nearness joins them into. */
export type NearGraph = {
  readonly count: number;
  dayOf(node: number): number;
  /** The node of this signature, kind and day, if there is one. */
  find(kind: number, day: number, from: Uint8Array, at: number): undefined | number;
  /** A new node, joined with none yet. */
  add(kind: number, day: number, from: Uint8Array, at: number): number;
  /** A new node as another graph has it. */
  copy(from: NearGraph, node: number): number;
  /** Writes a node's signature into bytes. */
  write(node: number, into: Uint8Array, at: number): void;
  kindOf(node: number): number;
  setOf(node: number): number;
  membersOf(node: number): number[];
  /** Joins two sets; `onJoin` is told the nodes that stood for them just before. */
  join(a: number, b: number, onJoin: OnJoin): void;
  /** Joins the set of a node with those of all nodes near it. */
  connect(node: number, onJoin: OnJoin): void;
  /** Takes a whole set apart. */
  scatter(members: readonly number[]): void;
  /** From now on the node is near no other. */
  retire(node: number): void;
};
type OnJoin = (first: number, second: number) => void;

/**
 * Two nodes are joined if they are of one kind, their days are at most `windowDays` apart and their signatures are
 * near. A set is whatever hangs together so: the order in which nodes come and are connected does not change the sets.
 */
export function createNearGraph(windowDays: number): NearGraph {
  const nodes = createSignatureNodes();
  const sets = createNodeSets();
  const chains = createBandChains(nodes, sets.find);
  const same = createSameSignatures(nodes);
  const areNear = (a: number, b: number) =>
    nodes.kinds[a] === nodes.kinds[b] &&
    Math.abs((nodes.days[a] ?? 0) - (nodes.days[b] ?? 0)) <= windowDays &&
    isNear(nodes.kinds[a] ?? 0, nodes.bytes, a * SLOTS, b * SLOTS);
  const graph: NearGraph = {
    get count() {
      return nodes.count;
    },
    find: same.find,
    dayOf: (node) => nodes.days[node] ?? NO_DAY,
    kindOf: (node) => nodes.kinds[node] ?? 0,
    setOf: sets.find,
    membersOf: sets.membersOf,
    add(kind, day, from, at) {
      const node = nodes.add(kind, day, from, at);
      sets.add(node);
      chains.add(node);
      same.add(node);
      return node;
    },
    copy(from, node) {
      const signature = new Uint8Array(SLOTS);
      from.write(node, signature, 0);
      return graph.add(from.kindOf(node), from.dayOf(node), signature, 0);
    },
    write(node, into, at) {
      into.set(nodes.bytes.subarray(node * SLOTS, (node + 1) * SLOTS), at);
    },
    join(a, b, onJoin) {
      const [first, second] = [sets.find(a), sets.find(b)];
      if (first === second) return;
      onJoin(first, second);
      sets.join(Math.min(first, second), Math.max(first, second));
    },
    connect(node, onJoin) {
      chains.walk(node, (other) => {
        if (areNear(node, other)) graph.join(node, other, onJoin);
      });
    },
    scatter(members) {
      sets.scatter(members);
      chains.forgetLeaps(members);
    },
    retire(node) {
      nodes.days[node] = NO_DAY;
    },
  };
  return graph;
}
