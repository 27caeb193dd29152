import type { Brand, Label } from "@nghe/contracts";
import { postKey } from "@nghe/contracts";
import type { Held, RegistryView } from "@nghe/registry";
import type { PostsByKey, StoredPost } from "@nghe/store";

/** What a person said of a post, and the post where it is still stored. */
export type LabelledPost = { label: Held<Label>; stored: undefined | StoredPost };

/** The labels of a brand, oldest first, with their posts as the workspace reads them. */
export async function labelledPosts(
  posts: Pick<PostsByKey, "visibleOf">,
  view: RegistryView,
  brand: Brand,
): Promise<LabelledPost[]> {
  const labels = view.labels(brand.uid);
  if (labels.length === 0) return [];
  const keys = labels.map(({ entity }) => ({ source: entity.source, id: entity.postId }));
  const stored = new Map(
    (await posts.visibleOf(brand.workspaceUid, keys)).map((post) => [postKey(post.source, post.id), post]),
  );
  return labels.map((label) => ({ label, stored: stored.get(postKey(label.entity.source, label.entity.postId)) }));
}
