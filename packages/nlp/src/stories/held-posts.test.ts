import { describe, expect, it } from "vitest";
import { createHeldPosts } from "./held-posts.ts";

const post = (key: string, day: number, nodes: number[]) => ({ key, createdAt: 0, day, nodes });

function three() {
  const held = createHeldPosts();
  const posts = [post("a", 1, [0]), post("b", 1, [0, 1]), post("c", 2, [2])];
  for (const one of posts) held.add(one);
  return { held, posts };
}

describe("createHeldPosts", () => {
  it("finds posts by key and by node", () => {
    const { held, posts } = three();
    expect(held.get("b")).toBe(posts[1]);
    expect(held.get("z")).toBeUndefined();
    expect(held.ofNode(0).map(({ key }) => key)).toEqual(["a", "b"]);
    expect(held.ofNode(9)).toEqual([]);
    expect([held.size, held.liveNodes, held.days()]).toEqual([3, 3, [1, 2]]);
  });

  it("tells which nodes a post leaves empty", () => {
    const { held, posts } = three();
    const [a, b] = posts;
    expect(a && held.remove(a)).toEqual([]);
    expect(held.ofNode(0).map(({ key }) => key)).toEqual(["b"]);
    expect(b && held.remove(b)).toEqual([0, 1]);
    expect([held.size, held.liveNodes, held.days()]).toEqual([1, 1, [2]]);
  });

  it("drops a day with its posts", () => {
    const { held } = three();
    expect(held.dropDay(1)).toEqual([0, 1]);
    expect([...held.all()].map(({ key }) => key)).toEqual(["c"]);
    expect(held.dropDay(1)).toEqual([]);
  });

  it("takes new numbers for its nodes", () => {
    const { held } = three();
    held.renumber(new Map([0, 1, 2].map((node) => [node, node + 10])));
    expect([...held.nodes()].toSorted((a, b) => a - b)).toEqual([10, 11, 12]);
    expect(held.get("b")?.nodes).toEqual([10, 11]);
    expect(held.dropDay(2)).toEqual([12]);
  });
});
