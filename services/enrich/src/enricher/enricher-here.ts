import { createBreakage } from "@nghe/runtime";
import type { Enricher } from "./enricher.ts";
import { createWork, type WorkDeps } from "./work.ts";

/** Enriches where it is called: nothing else is done meanwhile. For tests and small jobs. */
export function createEnricherHere(deps: WorkDeps): Enricher {
  const work = createWork(deps);
  return {
    modelVersion: async () => deps.model.version,
    use: async (registry) => work.use(registry),
    enrich: async (records, now) => work.enrich(records, now),
    backfill: async (posts) => work.backfill(posts),
    failed: createBreakage().failed,
    close: async () => undefined,
  };
}
