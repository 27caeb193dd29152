const FIRST_ROWS = 256;

/** Disjoint sets of nodes that can be walked and taken apart again. */
export type NodeSets = {
  /** A new set of this node alone; nodes are added 0, 1, 2, … */
  add(node: number): void;
  /** The node that stands for its set. */
  find(node: number): number;
  /** Joins the sets that two different nodes stand for; the first stands for both then. */
  join(first: number, second: number): void;
  /** Every node of the set of this one. */
  membersOf(node: number): number[];
  /** Makes each of the nodes, which are a whole set, a set of its own. */
  scatter(members: readonly number[]): void;
};

/** Union-find with path halving; `next` runs in a ring through each set, and two rings are joined by one exchange. */
export function createNodeSets(): NodeSets {
  let parents = new Int32Array(FIRST_ROWS);
  let next = new Int32Array(FIRST_ROWS);
  const find = (of: number) => {
    let node = of;
    let parent = parents[node] ?? node;
    while (parent !== node) {
      const above = parents[parent] ?? parent;
      parents[node] = above;
      node = above;
      parent = parents[node] ?? node;
    }
    return node;
  };
  return {
    find,
    add(node) {
      if (node >= parents.length) {
        parents = doubled(parents);
        next = doubled(next);
      }
      parents[node] = node;
      next[node] = node;
    },
    join(first, second) {
      parents[second] = first;
      const afterFirst = next[first] ?? first;
      next[first] = next[second] ?? second;
      next[second] = afterFirst;
    },
    membersOf(node) {
      const members = [node];
      for (let at = next[node] ?? node; at !== node; at = next[at] ?? node) members.push(at);
      return members;
    },
    scatter(members) {
      for (const node of members) {
        parents[node] = node;
        next[node] = node;
      }
    },
  };
}

function doubled(rows: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(rows.length * 2);
  more.set(rows);
  return more;
}
