export { type EnrichConfig, EnrichSettings, enrichConfig, type SweepConfig } from "./config.ts";
export type { Enricher } from "./enricher/enricher.ts";
export { createEnricherApart } from "./enricher/enricher-apart.ts";
export { createEnrich, type Enrich, type EnrichDeps } from "./service.ts";
export type { StalePost } from "./sweep/stale-posts.ts";
