import { expect, it } from "vitest";
import { examplePost } from "./example-post.ts";
import { missedQuotas, wornEdges } from "./quotas.ts";

it("says which quotas are missed, and by how much", () => {
  const posts = [
    examplePost({ t: "App lỗi, không vào được 😡", s: -1, pp: ["login"], e: "anger", tp: "app" }),
    examplePost({ t: "Thích nhưng đắt", s: 0 }),
  ];
  const missed = missedQuotas("vi", posts);
  const names = missed.map(({ name }) => name);
  expect(missed).toContainEqual({ name: "sentiment -1", count: 50, least: 35, most: 45 });
  expect(names).toEqual(expect.arrayContaining(["regional", "with a target", "spam", "joy", "a number"]));
  for (const met of ["negation", "contrast", "emoji", "anger", "touchpoint known", "pain point, of negatives"]) {
    expect(names).not.toContain(met);
  }
});

it("asks no missing marks of English", () => {
  const names = missedQuotas("en", [examplePost({ t: "It isn't cheap though", s: 0 }, "en")]).map(({ name }) => name);
  expect(names).not.toContain("unaccented");
  expect(names).not.toContain("negation");
  expect(names).toContain("formal");
});

it("points at openings and endings that are worn", () => {
  const posts = ["mượt", "chậm", "đẹp", "nặng", "lạ"].map((word) => examplePost({ t: `App này rất ${word} nha` }));
  expect(wornEdges(posts)).toEqual([{ edge: "app nay rat …", count: 5 }]);
  expect(wornEdges(posts.slice(1))).toEqual([]);
});
