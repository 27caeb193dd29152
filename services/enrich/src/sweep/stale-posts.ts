import type { ContentMessage } from "@nghe/contracts";

/** A stored copy of a post, as it was enriched: its text is normalised already. */
export type StalePost = Pick<
  ContentMessage,
  "source" | "id" | "scope" | "revision" | "observedAt" | "registryOffset" | "post" | "metrics"
>;
