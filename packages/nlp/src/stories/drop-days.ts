import { createNearGraph } from "./near-graph.ts";
import type { StoryGroups } from "./story-groups.ts";

/** Fewer empty nodes than this are not worth a rebuild. */
const LEAST_EMPTY = 1_024;

/** Lets go of all posts of days before this one; their stories keep their ids. */
export function dropDaysBefore(groups: StoryGroups, day: number): void {
  const { graph, held, stories } = groups;
  for (const past of held.days().filter((one) => one < day)) {
    for (const node of held.dropDay(past)) {
      const set = graph.setOf(node);
      const story = stories.get(set);
      if (story !== undefined) stories.set(set, { ...story, hasPast: true });
    }
  }
  if (graph.count - held.liveNodes > Math.max(held.liveNodes, LEAST_EMPTY)) rebuild(groups);
}

/** Leaves the nodes behind that hold no post, so that a node costs its copying once or twice in all. */
function rebuild(groups: StoryGroups): void {
  const next = createNearGraph(groups.windowDays);
  const copies = new Map<number, number>();
  const copiedSets = new Map<number, number>();
  for (const node of groups.held.nodes()) {
    const copy = next.copy(groups.graph, node);
    copies.set(node, copy);
    const set = groups.graph.setOf(node);
    const first = copiedSets.get(set);
    if (first === undefined) copiedSets.set(set, copy);
    else next.join(first, copy, () => {});
  }
  const stories: StoryGroups["stories"] = new Map();
  for (const [set, copy] of copiedSets) {
    const story = groups.stories.get(set);
    if (story !== undefined) stories.set(next.setOf(copy), story);
  }
  groups.held.renumber(copies);
  groups.graph = next;
  groups.stories = stories;
}
