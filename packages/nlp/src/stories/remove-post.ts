import type { HeldPost } from "./held-posts.ts";
import { renamesTo, type Story, type StoryGroups, setOf, storyOf, unite } from "./story-groups.ts";
import { storyIdOf } from "./story-id.ts";
import type { StoryChange } from "./story-post.ts";

/**
 * Takes a post out. What it alone held together falls apart, and what began with it is called after the next post;
 * only a story of which posts have left the window stays as it is, for what they held together is not known any more.
 */
export function removePost(groups: StoryGroups, key: string): StoryChange[] {
  const { graph, held, stories } = groups;
  const post = held.get(key);
  if (post === undefined) return [];
  const set = setOf(groups, post);
  const emptied = held.remove(post);
  for (const node of emptied) graph.retire(node);
  const story = stories.get(set);
  if (story === undefined || story.hasPast) return [];
  if (emptied.length === 0 && story.origin.key !== key && isBoundByOthers(groups, post)) return [];
  stories.delete(set);
  const members = graph.membersOf(set);
  graph.scatter(members);
  return regroup(groups, story, members);
}

/** Whether another post holds the same nodes together: a copy in a story of thousands goes without a look at them. */
function isBoundByOthers({ held }: StoryGroups, { nodes }: HeldPost): boolean {
  const [first, second] = nodes;
  if (first === undefined || second === undefined) return true;
  return held.ofNode(first).some((other) => other.nodes[1] === second);
}

function regroup(groups: StoryGroups, before: Story, members: readonly number[]): StoryChange[] {
  const { graph, held, stories } = groups;
  const live = members.filter((node) => held.ofNode(node).length > 0);
  const posts = live.flatMap((node) => held.ofNode(node).filter((post) => post.nodes[0] === node));
  for (const { nodes } of posts) for (const node of nodes) graph.join(nodes[0] ?? node, node, () => {});
  for (const node of live) graph.connect(node, () => {});
  for (const post of posts) {
    const own = { origin: post, hasPast: false };
    const set = setOf(groups, post);
    stories.set(set, unite(own, [stories.get(set) ?? own]));
  }
  return changesOf(groups, before, posts);
}

function changesOf(groups: StoryGroups, before: Story, posts: readonly HeldPost[]): StoryChange[] {
  const sets = new Set(posts.map((post) => setOf(groups, post)));
  const [only] = sets;
  const whole = only === undefined ? undefined : groups.stories.get(only);
  if (whole !== undefined && sets.size === 1) return renamesTo(whole, [before]);
  const id = storyIdOf(before.origin.key);
  const moved = posts.filter((post) => storyOf(groups, post) !== id);
  return moved.map((post) => ({ type: "move", key: post.key, story: storyOf(groups, post) }));
}
