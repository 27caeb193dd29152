import { placePost } from "./place-post.ts";
import { createStoryGroups, storyOf } from "./story-groups.ts";
import { isEarlier, type StoryPost } from "./story-post.ts";

/** The story of each post by its key, of posts that are all at hand; those too short for a story have none. */
export function groupStories(posts: readonly StoryPost[], windowDays: number): Map<string, string> {
  const groups = createStoryGroups(windowDays);
  for (const { sketch, ...post } of posts.toSorted((a, b) => (isEarlier(a, b) ? -1 : 1))) {
    if (sketch !== null && groups.held.get(post.key) === undefined) placePost(groups, post, sketch);
  }
  return new Map([...groups.held.all()].map((post) => [post.key, storyOf(groups, post)]));
}
