import { partsOf, type Sketch } from "./sketch.ts";
import { collectStories, renamesTo, type StoryGroups, setOf, unite } from "./story-groups.ts";
import { storyIdOf } from "./story-id.ts";
import { dayOf, type Origin, type StoryChange } from "./story-post.ts";

/** Enters a post that is not held yet; gives its story, and the stories that it made one. */
export function placePost(
  groups: StoryGroups,
  { key, createdAt }: Origin,
  sketch: Sketch,
): { story: string; changes: StoryChange[] } {
  const { graph, held, stories } = groups;
  const { taken, take } = collectStories(groups);
  const takeBoth = (first: number, second: number) => {
    take(first);
    take(second);
  };
  const day = dayOf(createdAt);
  const fresh: number[] = [];
  const nodes = partsOf(sketch).map(({ kind, at }) => {
    const known = graph.find(kind, day, sketch, at);
    if (known !== undefined) {
      take(graph.setOf(known));
      return known;
    }
    const node = graph.add(kind, day, sketch, at);
    fresh.push(node);
    return node;
  });
  for (const node of nodes) graph.join(nodes[0] ?? node, node, takeBoth);
  for (const node of fresh) graph.connect(node, takeBoth);
  const post = { key, createdAt, day, nodes };
  held.add(post);
  const story = unite({ origin: post, hasPast: false }, taken);
  stories.set(setOf(groups, post), story);
  return { story: storyIdOf(story.origin.key), changes: renamesTo(story, taken) };
}

/** Whether a post is held just as it is. */
export function isHeld({ graph, held }: StoryGroups, { key, createdAt }: Origin, sketch: Sketch): boolean {
  const known = held.get(key);
  if (known === undefined || known.createdAt !== createdAt) return false;
  const parts = partsOf(sketch);
  const isSame = ({ kind, at }: { kind: number; at: number }, nth: number) =>
    graph.find(kind, known.day, sketch, at) === known.nodes[nth];
  return parts.length === known.nodes.length && parts.every(isSame);
}
