import { describe, expect, it } from "vitest";
import { SketchKind } from "./sketch.ts";
import { storyIdOf } from "./story-id.ts";
import { createStoryIndex } from "./story-index.ts";
import { range, sketchOfSet } from "./testing/sketch-of-set.ts";

const DAY = 86_400_000;
const WINDOW = { windowDays: 2, lateDays: 1, capacity: 1_000 };
const { words, characters } = SketchKind;
const at = (key: string, day: number, from: number, kinds: number = words) => ({
  key,
  createdAt: day * DAY,
  sketch: sketchOfSet(range(from, 20), kinds),
});

function indexOf(...posts: ReturnType<typeof at>[]) {
  const index = createStoryIndex(WINDOW);
  for (const post of posts) index.add(post);
  return index;
}

describe("a snapshot", () => {
  it("holds the posts as they came", () => {
    const posts = [at("a", 0, 0), at("b", 1, 500, words + characters)];
    expect(indexOf(...posts).snapshot()).toEqual({ posts, past: [] });
  });

  it("brings an index back as it was, with stories older than its window", () => {
    const posts = [0, 1, 2, 3, 4, 5, 6].map((day) => at(`day ${day}`, day, day % 2));
    const index = indexOf(...posts, at("other", 6, 900));
    const snapshot = index.snapshot();
    expect(snapshot.past).toEqual([
      { origin: { key: "day 0", createdAt: 0 }, keys: ["day 3", "day 4", "day 5", "day 6"] },
    ]);
    const again = createStoryIndex(WINDOW);
    again.absorb(snapshot);
    expect(again.snapshot()).toEqual(snapshot);
    expect(again.figures()).toEqual(index.figures());
    expect(again.add(at("next", 6, 0))).toMatchObject({ status: "placed", story: storyIdOf("day 0"), changes: [] });
  });

  it("renames the stories of the index that absorbs it, where the other began earlier", () => {
    const late = indexOf(at("late", 1, 0));
    expect(late.absorb(indexOf(at("early", 0, 0)).snapshot())).toEqual([
      { type: "rename", from: storyIdOf("late"), to: storyIdOf("early") },
    ]);
    expect(late.absorb(indexOf(at("early", 0, 0)).snapshot())).toEqual([]);
  });

  it("joins two stories of one index that the other knows as one", () => {
    const knowing = indexOf(at("bridge", 0, 6), at("left", 2, 0), at("right", 2, 12), at("now", 5, 900));
    knowing.add(at("later", 4, 700));
    const index = indexOf(at("left", 2, 0), at("right", 2, 12));
    expect(index.storyOf("left")).not.toBe(index.storyOf("right"));
    index.absorb(knowing.snapshot());
    expect([index.storyOf("left"), index.storyOf("right")]).toEqual([storyIdOf("bridge"), storyIdOf("bridge")]);
  });

  it("does not keep posts that are older than what the index holds", () => {
    const index = indexOf(at("now", 20, 0));
    index.absorb(indexOf(at("old", 3, 0)).snapshot());
    expect(index.storyOf("old")).toBeUndefined();
    expect(index.figures()).toMatchObject({ posts: 1, fromDay: 17 });
  });
});
