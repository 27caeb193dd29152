import type { ContentMessage } from "@nghe/contracts";

/** A stored copy of a post, as it was enriched: its text is normalised already. */
export type StalePost = Pick<
  ContentMessage,
  "source" | "id" | "scope" | "revision" | "observedAt" | "registryOffset" | "post" | "metrics"
>;

/** Where stored posts that the registry has gone beyond are found. */
export type StalePosts = {
  /** Copies enriched below `registryOffset` and seen since `since` (ms), in a stable order; `after` continues. */
  stale(
    registryOffset: number,
    since: number,
    after: string | null,
    limit: number,
  ): Promise<{ posts: readonly StalePost[]; next: string | null }>;
};
