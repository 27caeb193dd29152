/** A post that the window holds, with its nodes: one, or two for a post of middling length. */
export type HeldPost = { key: string; createdAt: number; day: number; nodes: number[] };

/** The posts of the window by key, by node and by day. */
export type HeldPosts = {
  readonly size: number;
  /** Nodes that hold a post. */
  readonly liveNodes: number;
  get(key: string): undefined | HeldPost;
  ofNode(node: number): readonly HeldPost[];
  /** In the order in which they came. */
  all(): Iterable<HeldPost>;
  /** The days that hold posts. */
  days(): number[];
  add(post: HeldPost): void;
  /** Takes a post out; gives those of its nodes that hold none any more. */
  remove(post: HeldPost): number[];
  /** Takes out every post of a day; gives its nodes. */
  dropDay(day: number): number[];
  nodes(): Iterable<number>;
  /** Gives every node its new number. */
  renumber(numbers: ReadonlyMap<number, number>): void;
};

export function createHeldPosts(): HeldPosts {
  const byKey = new Map<string, HeldPost>();
  let byNode = new Map<number, HeldPost[]>();
  let byDay = new Map<number, Set<number>>();
  const remove = (post: HeldPost) => {
    byKey.delete(post.key);
    return post.nodes.filter((node) => {
      const held = byNode.get(node) ?? [];
      const at = held.indexOf(post);
      const last = held.pop();
      if (last !== undefined && last !== post) held[at] = last;
      if (held.length > 0) return false;
      byNode.delete(node);
      removeFrom(byDay, post.day, node);
      return true;
    });
  };
  return {
    remove,
    get: (key) => byKey.get(key),
    ofNode: (node) => byNode.get(node) ?? [],
    all: () => byKey.values(),
    days: () => [...byDay.keys()],
    get size() {
      return byKey.size;
    },
    get liveNodes() {
      return byNode.size;
    },
    add(post) {
      byKey.set(post.key, post);
      for (const node of post.nodes) {
        addTo(byDay, post.day, node);
        const held = byNode.get(node);
        if (held === undefined) byNode.set(node, [post]);
        else held.push(post);
      }
    },
    nodes: () => byNode.keys(),
    renumber(numbers) {
      const renumbered = (node: number) => numbers.get(node) ?? node;
      for (const post of byKey.values()) post.nodes = post.nodes.map(renumbered);
      byNode = new Map([...byNode].map(([node, posts]) => [renumbered(node), posts]));
      byDay = new Map([...byDay].map(([day, nodes]) => [day, new Set([...nodes].map(renumbered))]));
    },
    dropDay(day) {
      const nodes = [...(byDay.get(day) ?? [])];
      for (const node of nodes) {
        for (const { key } of byNode.get(node) ?? []) byKey.delete(key);
        byNode.delete(node);
      }
      byDay.delete(day);
      return nodes;
    },
  };
}

function addTo(byDay: Map<number, Set<number>>, day: number, node: number): void {
  const nodes = byDay.get(day);
  if (nodes === undefined) byDay.set(day, new Set([node]));
  else nodes.add(node);
}

function removeFrom(byDay: Map<number, Set<number>>, day: number, node: number): void {
  const nodes = byDay.get(day);
  nodes?.delete(node);
  if (nodes?.size === 0) byDay.delete(day);
}
