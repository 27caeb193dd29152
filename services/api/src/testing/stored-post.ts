import { PUBLIC_SCOPE, UNKNOWN_METRICS } from "@nghe/contracts";
import type { StoredPost } from "@nghe/store";

/** A stored post for a test, by its id and text. */
export function storedPost(id: string, text: string, more: Partial<StoredPost["post"]> = {}): StoredPost {
  return {
    source: "bluesky",
    id,
    scope: PUBLIC_SCOPE,
    revision: 0,
    observedAt: 1_000,
    registryOffset: 0,
    metrics: UNKNOWN_METRICS,
    post: {
      site: null,
      kind: "post",
      lang: "vi",
      country: null,
      author: null,
      url: null,
      title: null,
      text,
      rootId: null,
      parentId: null,
      createdAt: 1_000,
      editedAt: null,
      seenAt: 2_000,
      connector: "test",
      spamScore: null,
      storyId: null,
      raw: {},
      ...more,
    },
  };
}
