import { expect, it } from "vitest";
import { dropDaysBefore } from "./drop-days.ts";
import { placePost } from "./place-post.ts";
import { SketchKind } from "./sketch.ts";
import { createStoryGroups, type StoryGroups, storyOf } from "./story-groups.ts";
import { storyIdOf } from "./story-id.ts";
import { range, sketchOfSet } from "./testing/sketch-of-set.ts";

const DAY = 86_400_000;
const { words } = SketchKind;

function place(groups: StoryGroups, key: string, day: number, from: number): void {
  placePost(groups, { key, createdAt: day * DAY }, sketchOfSet(range(from, 20), words));
}

const storyByKey = (groups: StoryGroups) =>
  new Map([...groups.held.all()].map((post) => [post.key, storyOf(groups, post)]));

it("keeps the stories of what stays, and lets go of the memory of what went", () => {
  const groups = createStoryGroups(2);
  for (let nth = 0; nth < 1_500; nth += 1) place(groups, `gone ${nth}`, 0, 1_000 + nth * 100);
  for (const day of [0, 1, 2]) for (const drift of [0, 6, 12]) place(groups, `kept ${day} ${drift}`, day, drift);
  place(groups, "alone", 2, 500);
  dropDaysBefore(groups, 1);
  expect(groups.graph.count).toBe(7);
  expect(groups.held.size).toBe(7);
  const stories = storyByKey(groups);
  expect(stories.get("alone")).toBe(storyIdOf("alone"));
  stories.delete("alone");
  expect(new Set(stories.values())).toEqual(new Set([storyIdOf("kept 0 0")]));
  place(groups, "new", 2, 12);
  expect(storyByKey(groups).get("new")).toBe(storyIdOf("kept 0 0"));
});

it("lets nothing go of days that stay", () => {
  const groups = createStoryGroups(2);
  place(groups, "post", 5, 0);
  dropDaysBefore(groups, 5);
  expect(groups.held.size).toBe(1);
  dropDaysBefore(groups, 6);
  expect([...groups.held.all()]).toEqual([]);
});
