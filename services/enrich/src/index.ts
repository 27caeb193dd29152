export { type EnrichConfig, EnrichSettings, enrichConfig, type SweepConfig } from "./config.ts";
export { createEnrich, type Enrich, type EnrichDeps } from "./service.ts";
export type { StalePost, StalePosts } from "./sweep/stale-posts.ts";
