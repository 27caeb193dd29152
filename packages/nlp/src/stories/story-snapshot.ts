import type { HeldPost } from "./held-posts.ts";
import { placePost } from "./place-post.ts";
import { SLOTS } from "./signature.ts";
import { createSketch, type Sketch } from "./sketch.ts";
import { collectStories, renamesTo, type StoryGroups, setOf, unite } from "./story-groups.ts";
import { isEarlier, type Origin, type StoryChange } from "./story-post.ts";

/** A story of which posts have left the window, and those of its posts that have not. */
type PastStory = { origin: Origin; keys: string[] };

/** What an index holds, to be kept over a restart or absorbed by another. */
export type StorySnapshot = { posts: { key: string; createdAt: number; sketch: Sketch }[]; past: PastStory[] };

export function takeSnapshot(groups: StoryGroups): StorySnapshot {
  const past = new Map<number, PastStory>();
  const posts = [...groups.held.all()].map((post) => {
    const set = setOf(groups, post);
    const story = groups.stories.get(set);
    if (story?.hasPast) {
      const known = past.get(set);
      if (known === undefined) past.set(set, { origin: keyAndTime(story.origin), keys: [post.key] });
      else known.keys.push(post.key);
    }
    return { ...keyAndTime(post), sketch: sketchOf(groups, post) };
  });
  return { posts, past: [...past.values()] };
}

const keyAndTime = ({ key, createdAt }: Origin) => ({ key, createdAt });

function sketchOf({ graph }: StoryGroups, { nodes }: HeldPost): Sketch {
  const kinds = nodes.reduce((sum, node) => sum + graph.kindOf(node), 0);
  const sketch = createSketch(kinds);
  for (const [nth, node] of nodes.entries()) graph.write(node, sketch, 1 + nth * SLOTS);
  return sketch;
}

/** Enters posts that are not held yet, and joins what hung together through posts that are gone. */
export function absorbSnapshot(groups: StoryGroups, { posts, past }: StorySnapshot): StoryChange[] {
  const changes: StoryChange[] = [];
  for (const { sketch, ...post } of posts.toSorted((a, b) => (isEarlier(a, b) ? -1 : 1))) {
    if (groups.held.get(post.key) === undefined) changes.push(...placePost(groups, post, sketch).changes);
  }
  for (const story of past) changes.push(...joinPast(groups, story));
  return changes;
}

function joinPast(groups: StoryGroups, { origin, keys }: PastStory): StoryChange[] {
  const { graph, held, stories } = groups;
  const { taken, take } = collectStories(groups);
  const nodes = keys.flatMap((key) => held.get(key)?.nodes ?? []);
  const [first] = nodes;
  if (first === undefined) return [];
  take(graph.setOf(first));
  for (const node of nodes) {
    graph.join(first, node, (one, other) => {
      take(one);
      take(other);
    });
  }
  const story = unite({ origin, hasPast: true }, taken);
  stories.set(graph.setOf(first), story);
  return renamesTo(story, taken);
}
