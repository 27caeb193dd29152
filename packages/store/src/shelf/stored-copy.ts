import { PUBLIC_SCOPE, UNKNOWN_METRICS, workspaceScope } from "@nghe/contracts";
import type { StoredPost } from "../store.ts";
import { leadingFirst } from "../write-path/live-rows.ts";
import type { PostState } from "../write-path/state.ts";

/** The copies of a post that still have content, the leading one first, as previews and backfills read them. */
export function storedCopies(state: PostState): StoredPost[] {
  if (state.deleted) return [];
  return leadingFirst(state).flatMap(([scope, { content, order }]) =>
    content === null
      ? []
      : [
          {
            source: state.source,
            id: state.id,
            scope,
            revision: order.revision,
            observedAt: order.observedAt,
            registryOffset: order.registryOffset,
            post: content,
            metrics: state.counts[scope]?.metrics ?? UNKNOWN_METRICS,
          },
        ],
  );
}

/** The scopes whose copies a workspace may see. */
export function visibleScopes(workspaceUid: string): string[] {
  return [PUBLIC_SCOPE, workspaceScope(workspaceUid)];
}
