import { isNear } from "../likeness.ts";
import { SLOTS } from "../signature.ts";
import { partsOf, type Sketch } from "../sketch.ts";
import { storyIdOf } from "../story-id.ts";
import { dayOf, isEarlier, type StoryChange, type StoryPost } from "../story-post.ts";

type Sketched = StoryPost & { sketch: Sketch };

/** The stories of posts by their definition: every pair is held against each other, and what hangs together is walked. */
export function storiesByPairs(posts: readonly StoryPost[], windowDays: number): Map<string, string> {
  const left = new Set(posts.filter((post): post is Sketched => post.sketch !== null));
  const stories = new Map<string, string>();
  for (const start of left) {
    const story = [start];
    left.delete(start);
    for (const post of story) {
      for (const other of left) {
        if (!isOneStory(post, other, windowDays)) continue;
        left.delete(other);
        story.push(other);
      }
    }
    const origin = story.reduce((earliest, post) => (isEarlier(post, earliest) ? post : earliest));
    for (const { key } of story) stories.set(key, storyIdOf(origin.key));
  }
  return stories;
}

function isOneStory(a: Sketched, b: Sketched, windowDays: number): boolean {
  if (Math.abs(dayOf(a.createdAt) - dayOf(b.createdAt)) > windowDays) return false;
  return partsOf(a.sketch).some((part) =>
    partsOf(b.sketch).some((other) => {
      if (part.kind !== other.kind) return false;
      const both = new Uint8Array([...signatureOf(a.sketch, part.at), ...signatureOf(b.sketch, other.at)]);
      return isNear(part.kind, both, 0, SLOTS);
    }),
  );
}

const signatureOf = (sketch: Sketch, at: number) => sketch.subarray(at, at + SLOTS);

/** Writes what changed into a table of stories by post, as whoever keeps the stories does. */
export function writeChanges(table: Map<string, string>, changes: readonly StoryChange[]): void {
  for (const change of changes) {
    if (change.type === "move") table.set(change.key, change.story);
    else for (const [key, story] of table) if (story === change.from) table.set(key, change.to);
  }
}
