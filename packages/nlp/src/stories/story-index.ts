import { dropDaysBefore } from "./drop-days.ts";
import { isHeld, placePost } from "./place-post.ts";
import { removePost } from "./remove-post.ts";
import { createStoryGroups, storyOf } from "./story-groups.ts";
import { dayOf, type Placement, type StoryChange, type StoryPost } from "./story-post.ts";
import { absorbSnapshot, type StorySnapshot, takeSnapshot } from "./story-snapshot.ts";

/**
 * `windowDays`: posts further apart than so many UTC days are not compared. `lateDays`: how many days after the newest
 * post a post may come and still find all its like. `capacity`: how many signatures are held, about a kilobyte each;
 * beyond it the oldest days go early, and `figures` tells.
 */
export type StoryWindow = { windowDays: number; lateDays: number; capacity: number };

export const STORY_WINDOW: StoryWindow = { windowDays: 7, lateDays: 3, capacity: 250_000 };

/** `fromDay`: the oldest day that is still taken in, in days from 1970; minus infinity before the first post. */
export type StoryIndexFigures = { posts: number; signatures: number; fromDay: number; daysDroppedForRoom: number };

export type StoryIndex = {
  /** Takes a post in, or an edit of one that is held. */
  add(post: StoryPost): Placement;
  /** Takes a deleted post out. */
  remove(key: string): StoryChange[];
  /** The story of a post that is held. */
  storyOf(key: string): undefined | string;
  snapshot(): StorySnapshot;
  /** Takes in all that another index of this window holds, as if its posts came now; tells what stories became one. */
  absorb(snapshot: StorySnapshot): StoryChange[];
  figures(): StoryIndexFigures;
};

/**
 * Groups posts into stories as they stream. Two posts are of one story if they are near (`isNear`) and at most
 * `windowDays` apart, or hang together through others; the story's id is made of the key of its earliest post. So long
 * as no post comes more than `lateDays` after the newest one, the stories depend on the set of posts alone: not on the
 * order in which they came, nor on how they were divided among indexes that absorbed each other. When a post comes
 * that is earlier than a story's origin, or bridges two stories, an id changes and the answer says from what to what.
 */
export function createStoryIndex({ windowDays, lateDays, capacity }: StoryWindow): StoryIndex {
  const groups = createStoryGroups(windowDays);
  let newestDay = Number.NEGATIVE_INFINITY;
  let fromDay = Number.NEGATIVE_INFINITY;
  let daysDroppedForRoom = 0;
  const dropBefore = (day: number) => {
    if (day <= fromDay) return;
    fromDay = day;
    dropDaysBefore(groups, day);
  };
  const advance = (day: number) => {
    newestDay = Math.max(newestDay, day);
    dropBefore(newestDay - windowDays - lateDays);
  };
  /** Whether there is room for more, if need be without the oldest days; the newest day always stays. */
  const makeRoom = () => {
    while (groups.held.liveNodes >= capacity) {
      const oldest = Math.min(...groups.held.days());
      if (oldest === newestDay) return false;
      dropBefore(oldest + 1);
      daysDroppedForRoom += 1;
    }
    return true;
  };
  const enter = (post: StoryPost): Placement => {
    if (post.sketch === null) return { status: "no-story", changes: [] };
    const day = dayOf(post.createdAt);
    advance(day);
    if (day < fromDay) return { status: "too-late", changes: [] };
    if (!makeRoom()) return { status: "no-room", changes: [] };
    if (day < fromDay) return { status: "too-late", changes: [] };
    return { status: "placed", ...placePost(groups, post, post.sketch) };
  };
  return {
    add(post) {
      if (post.sketch !== null && isHeld(groups, post, post.sketch)) {
        const known = groups.held.get(post.key);
        if (known !== undefined) return { status: "placed", story: storyOf(groups, known), changes: [] };
      }
      const before = removePost(groups, post.key);
      const placement = enter(post);
      return { ...placement, changes: [...before, ...placement.changes] };
    },
    remove: (key) => removePost(groups, key),
    storyOf(key) {
      const post = groups.held.get(key);
      return post === undefined ? undefined : storyOf(groups, post);
    },
    snapshot: () => takeSnapshot(groups),
    absorb(snapshot) {
      const changes = absorbSnapshot(groups, snapshot);
      advance(Math.max(newestDay, ...groups.held.days()));
      dropDaysBefore(groups, fromDay);
      makeRoom();
      return changes;
    },
    figures: () => ({
      posts: groups.held.size,
      signatures: groups.held.liveNodes,
      fromDay,
      daysDroppedForRoom,
    }),
  };
}
