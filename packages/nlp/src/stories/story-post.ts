import type { Sketch } from "./sketch.ts";

/**
 * A post as it is grouped. `key` names it (source and native id); `createdAt` is in ms and bounded by when the post was
 * seen, or one wrong clock moves the window; `sketch` is null of a post too short for a story.
 */
export type StoryPost = { key: string; createdAt: number; sketch: Sketch | null };

/** The post that a story began with. */
export type Origin = { readonly key: string; readonly createdAt: number };

/**
 * What becomes of a story that was told before. `rename`: every post of `from` is of `to` now, those too that have left
 * the window. `move`: this one post is of another story now, for its own fell apart.
 */
export type StoryChange = { type: "rename"; from: string; to: string } | { type: "move"; key: string; story: string };

/**
 * What became of a post, and of the stories told before, in the order in which to write it. `no-story`: it is too
 * short. `too-late`: it is older than what the index still takes; give it a story of its own (`storyIdOf`). `no-room`:
 * one day alone fills the index.
 */
export type Placement =
  | { status: "placed"; story: string; changes: StoryChange[] }
  | { status: "no-story" | "too-late" | "no-room"; changes: StoryChange[] };

const DAY_MS = 86_400_000;

/** The UTC day of a time in ms, counted from 1970. */
export function dayOf(time: number): number {
  return Math.floor(time / DAY_MS);
}

export function isEarlier(a: Origin, b: Origin): boolean {
  return a.createdAt === b.createdAt ? a.key < b.key : a.createdAt < b.createdAt;
}
