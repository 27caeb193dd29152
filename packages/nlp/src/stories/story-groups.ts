import { createHeldPosts, type HeldPost, type HeldPosts } from "./held-posts.ts";
import { createNearGraph, type NearGraph } from "./near-graph.ts";
import { storyIdOf } from "./story-id.ts";
import { isEarlier, type Origin, type StoryChange } from "./story-post.ts";

/** What is known of a set of near nodes; `hasPast` once posts of it have left the window. */
export type Story = { origin: Origin; hasPast: boolean };

/** Posts, the graph of their signatures, and the story of each set of it by the node that stands for the set. */
export type StoryGroups = {
  readonly windowDays: number;
  graph: NearGraph;
  held: HeldPosts;
  stories: Map<number, Story>;
};

export function createStoryGroups(windowDays: number): StoryGroups {
  return { windowDays, graph: createNearGraph(windowDays), held: createHeldPosts(), stories: new Map() };
}

export function setOf({ graph }: StoryGroups, post: HeldPost): number {
  return graph.setOf(post.nodes[0] ?? 0);
}

export function storyOf(groups: StoryGroups, post: HeldPost): string {
  return storyIdOf((groups.stories.get(setOf(groups, post))?.origin ?? post).key);
}

/** The story of them all: its origin is the earliest one, of posts of one time that of the lesser key. */
export function unite(first: Story, others: readonly Story[]): Story {
  let { origin, hasPast } = first;
  for (const story of others) {
    if (isEarlier(story.origin, origin)) origin = story.origin;
    hasPast ||= story.hasPast;
  }
  return { origin, hasPast };
}

/** What the stories that became one were called before, where by another name. */
export function renamesTo({ origin }: Story, before: readonly Story[]): StoryChange[] {
  const renamed = before.filter((story) => story.origin.key !== origin.key);
  return renamed.map((story) => ({ type: "rename", from: storyIdOf(story.origin.key), to: storyIdOf(origin.key) }));
}

/** Takes the stories of sets that are about to be joined out of `stories`, and keeps them in the order of meeting. */
export function collectStories({ stories }: StoryGroups): { taken: Story[]; take: (set: number) => void } {
  const taken: Story[] = [];
  const take = (set: number) => {
    const story = stories.get(set);
    if (story === undefined) return;
    taken.push(story);
    stories.delete(set);
  };
  return { taken, take };
}
