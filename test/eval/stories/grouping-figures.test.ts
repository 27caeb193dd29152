import { expect, it } from "vitest";
import { groupingFigures, shareOf } from "./grouping-figures.ts";
import type { MadePost } from "./make-reposts.ts";

const post = (key: string, origin: number, edit: string | null): MadePost => ({
  ...{ key, origin, edit },
  ...{ text: "", createdAt: 0 },
});
const POSTS = [
  post("p0", 0, null),
  post("p0-0", 0, "cut"),
  post("p0-1", 0, "case"),
  post("p1", 1, null),
  post("p2", 2, null),
];

it("counts pairs that are right, of those told and of those made", () => {
  const stories = new Map([
    ["p0", "a"],
    ["p0-0", "a"],
    ["p0-1", "b"],
    ["p1", "a"],
  ]);
  const figures = groupingFigures(POSTS, stories);
  expect([figures.precision.held, figures.precision.of]).toEqual([1, 3]);
  expect([figures.recall.held, figures.recall.of]).toEqual([1, 3]);
  expect(figures.falseMerges).toEqual([[0, 1]]);
  expect([figures.byEdit.get("cut")?.share, figures.byEdit.get("case")?.share]).toEqual([1, 0]);
  expect(figures.stories).toBe(3);
});

it("gives a share with its interval, and all of nothing", () => {
  const { share, low, high } = shareOf(50, 100);
  expect([share, low.toFixed(3), high.toFixed(3)]).toEqual([0.5, "0.404", "0.596"]);
  expect(shareOf(0, 0)).toMatchObject({ share: 1, low: 0, high: 1 });
});
