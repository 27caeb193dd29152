import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupStories } from "./group-stories.ts";
import { SketchKind } from "./sketch.ts";
import { storyIdOf } from "./story-id.ts";
import { createStoryIndex, type StoryIndex } from "./story-index.ts";
import type { StoryPost } from "./story-post.ts";
import { range, sketchOfSet } from "./testing/sketch-of-set.ts";
import { storiesByPairs, writeChanges } from "./testing/stories-by-pairs.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WINDOW = { windowDays: 2, lateDays: 3, capacity: 100_000 };
const { words, characters, whole } = SketchKind;

/** Texts of a few families; within one they drift apart, so that some hang together only through others. */
const sketches = fc
  .record({
    family: fc.integer({ min: 0, max: 2 }),
    drift: fc.integer({ min: 0, max: 12 }),
    kinds: fc.constantFrom(words, characters, words + characters, whole),
  })
  .map(({ family, drift, kinds }) => sketchOfSet(range(family * 1_000 + drift, 20), kinds));
const somePosts = (days: number) =>
  fc
    .array(
      fc.record({ sketch: sketches, createdAt: fc.integer({ min: 0, max: days * 8 - 1 }).map((at) => at * 3 * HOUR) }),
      {
        maxLength: 40,
      },
    )
    .map((posts): StoryPost[] => posts.map((post, nth) => ({ key: `p${nth}`, ...post })));

function addAll(
  index: StoryIndex,
  posts: readonly StoryPost[],
  table = new Map<string, string>(),
): Map<string, string> {
  for (const post of posts) {
    const placement = index.add(post);
    writeChanges(table, placement.changes);
    if (placement.status === "placed") table.set(post.key, placement.story);
  }
  return table;
}

const told = (index: StoryIndex, posts: readonly StoryPost[]) =>
  new Map(posts.map(({ key }) => [key, index.storyOf(key)] as const));
const sorted = (table: ReadonlyMap<string, string | undefined>) => [...table].toSorted(([a], [b]) => (a < b ? -1 : 1));
const at = (key: string, createdAt: number, from: number): StoryPost => ({
  key,
  createdAt,
  sketch: sketchOfSet(range(from, 20), words),
});

describe("createStoryIndex", () => {
  it("gives the stories that comparing every pair gives, in whatever order posts come", () => {
    fc.assert(
      fc.property(
        somePosts(5).chain((posts) =>
          fc.tuple(fc.constant(posts), fc.shuffledSubarray(posts, { minLength: posts.length })),
        ),
        ([posts, shuffled]) => {
          const index = createStoryIndex(WINDOW);
          const table = addAll(index, shuffled);
          const expected = sorted(storiesByPairs(posts, WINDOW.windowDays));
          expect(sorted(table)).toEqual(expected);
          expect(sorted(told(index, posts))).toEqual(expected);
          expect(sorted(groupStories(shuffled, WINDOW.windowDays))).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("gives them still where the window moves on, to posts that come at most so late", () => {
    fc.assert(
      fc.property(
        somePosts(25),
        fc.array(fc.integer({ min: 0, max: 3 * 8 }), { minLength: 40, maxLength: 40 }),
        (posts, lates) => {
          const arrival = new Map(posts.map((post, nth) => [post.key, post.createdAt + (lates[nth] ?? 0) * 3 * HOUR]));
          const arriving = posts.toSorted((a, b) => (arrival.get(a.key) ?? 0) - (arrival.get(b.key) ?? 0));
          const table = addAll(createStoryIndex(WINDOW), arriving);
          expect(sorted(table)).toEqual(sorted(storiesByPairs(posts, WINDOW.windowDays)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("gives them where several indexes each saw a part and one absorbs the others", () => {
    fc.assert(
      fc.property(
        somePosts(5),
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 40, maxLength: 40 }),
        (posts, workers) => {
          const indexes = [0, 1, 2].map((worker) => {
            const index = createStoryIndex(WINDOW);
            addAll(
              index,
              posts.filter((_, nth) => workers[nth] === worker),
            );
            return index;
          });
          const whole = createStoryIndex(WINDOW);
          for (const index of indexes) whole.absorb(index.snapshot());
          expect(sorted(told(whole, posts))).toEqual(sorted(storiesByPairs(posts, WINDOW.windowDays)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("gives them after edits and deletions, as if the posts had always been as they are", () => {
    const edit = fc.record({ nth: fc.nat(39), sketch: fc.option(sketches) });
    fc.assert(
      fc.property(somePosts(5), fc.array(edit, { maxLength: 15 }), (posts, edits) => {
        const index = createStoryIndex(WINDOW);
        const now = new Map(posts.map((post) => [post.key, post]));
        const table = addAll(index, posts);
        for (const { nth, sketch } of edits) {
          const post = now.get(`p${nth}`);
          if (post === undefined) continue;
          if (sketch === null) {
            writeChanges(table, index.remove(post.key));
            table.delete(post.key);
            now.delete(post.key);
          } else {
            now.set(post.key, { ...post, sketch });
            addAll(index, [{ ...post, sketch }], table);
          }
        }
        const expected = sorted(storiesByPairs([...now.values()], WINDOW.windowDays));
        expect(sorted(table)).toEqual(expected);
        expect(sorted(told(index, [...now.values()]))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a story", () => {
  it("is called after its earliest post, and renamed when an earlier one comes late", () => {
    const index = createStoryIndex(WINDOW);
    expect(index.add(at("copy", 5 * HOUR, 0))).toEqual({ status: "placed", story: storyIdOf("copy"), changes: [] });
    expect(index.add(at("origin", 1 * HOUR, 1))).toEqual({
      status: "placed",
      story: storyIdOf("origin"),
      changes: [{ type: "rename", from: storyIdOf("copy"), to: storyIdOf("origin") }],
    });
    expect(index.storyOf("copy")).toBe(storyIdOf("origin"));
  });

  it("is made of two by a post between them, and falls in two again without it", () => {
    const index = createStoryIndex(WINDOW);
    addAll(index, [at("left", 0, 0), at("right", HOUR, 12)]);
    expect(index.storyOf("right")).toBe(storyIdOf("right"));
    expect(index.add(at("between", 2 * HOUR, 6)).changes).toEqual([
      { type: "rename", from: storyIdOf("right"), to: storyIdOf("left") },
    ]);
    expect(index.remove("between")).toEqual([{ type: "move", key: "right", story: storyIdOf("right") }]);
  });

  it("is renamed where its origin is deleted", () => {
    const index = createStoryIndex(WINDOW);
    addAll(index, [at("first", 0, 0), at("second", HOUR, 1), at("third", 2 * HOUR, 2)]);
    expect(index.remove("first")).toEqual([{ type: "rename", from: storyIdOf("first"), to: storyIdOf("second") }]);
    expect(index.remove("never seen")).toEqual([]);
  });

  it("does not change for a copy that goes while another stays", () => {
    const index = createStoryIndex(WINDOW);
    const sketch = sketchOfSet(range(0, 20), words + characters);
    for (const [nth, key] of ["a", "b", "c"].entries()) index.add({ key, createdAt: nth, sketch });
    index.add(at("words alone", 4, 0));
    index.add({ key: "characters alone", createdAt: 5, sketch: sketchOfSet(range(0, 20), characters) });
    expect(index.remove("c")).toEqual([]);
    expect(index.remove("b")).toEqual([]);
    expect(index.storyOf("words alone")).toBe(storyIdOf("a"));
    const moves = ["words alone", "characters alone"].map((key) => ({ type: "move", key, story: storyIdOf(key) }));
    expect(new Set(index.remove("a"))).toEqual(new Set(moves));
  });

  it("keeps its id when its first posts have left the window, and when those that are left are deleted", () => {
    const index = createStoryIndex(WINDOW);
    for (let day = 0; day < 20; day += 1) index.add(at(`day ${day}`, day * DAY, 0));
    expect(index.storyOf("day 0")).toBeUndefined();
    expect(index.remove("day 18")).toEqual([]);
    expect(index.storyOf("day 19")).toBe(storyIdOf("day 0"));
    const later = createStoryIndex(WINDOW);
    expect(later.absorb(index.snapshot())).not.toEqual([]);
    expect(later.storyOf("day 19")).toBe(storyIdOf("day 0"));
  });

  it("says nothing new of a post that comes twice", () => {
    const index = createStoryIndex(WINDOW);
    index.add(at("post", 0, 0));
    expect(index.add(at("post", 0, 0))).toEqual({ status: "placed", story: storyIdOf("post"), changes: [] });
    expect(index.figures()).toMatchObject({ posts: 1, signatures: 1 });
  });
});

describe("the window", () => {
  it("does not take a post in that is older than it, or too short for a story", () => {
    const index = createStoryIndex(WINDOW);
    index.add(at("now", 30 * DAY, 0));
    expect(index.add(at("old", 24 * DAY, 0)).status).toBe("too-late");
    expect(index.add({ key: "short", createdAt: 30 * DAY, sketch: null }).status).toBe("no-story");
    expect(index.figures()).toEqual({ posts: 1, signatures: 1, fromDay: 25, daysDroppedForRoom: 0 });
  });

  it("lets its oldest days go where there is no more room, and says so", () => {
    const index = createStoryIndex({ ...WINDOW, capacity: 10 });
    for (let nth = 0; nth < 30; nth += 1) index.add(at(`post ${nth}`, nth * 4 * HOUR, nth * 100));
    expect(index.figures().signatures).toBeLessThanOrEqual(10);
    expect(index.figures().daysDroppedForRoom).toBeGreaterThan(0);
  });

  it("takes no more in where one day alone fills it", () => {
    const index = createStoryIndex({ ...WINDOW, capacity: 2 });
    addAll(index, [at("one", 0, 0), at("two", 1, 100)]);
    expect(index.add(at("three", 2, 200)).status).toBe("no-room");
  });

  it("holds no more than what is in it, however long the stream", () => {
    const index = createStoryIndex(WINDOW);
    for (let nth = 0; nth < 6_000; nth += 1) index.add(at(`post ${nth}`, nth * HOUR, nth * 100));
    expect(index.figures().posts).toBeLessThanOrEqual(7 * 24);
    expect(index.storyOf("post 5999")).toBe(storyIdOf("post 5999"));
  });
});
