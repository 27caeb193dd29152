import type { Logger } from "@nghe/runtime";
import type { EnrichRegistry } from "../registry/enrich-registry.ts";
import type { Enricher } from "./enricher.ts";

/** An enricher that is told of the registry's state before each piece of work, where that has changed. */
export type CurrentEnricher = Pick<Enricher, "enrich" | "backfill">;

export function keepCurrent(enricher: Enricher, current: () => EnrichRegistry, logger: Logger): CurrentEnricher {
  let used: undefined | EnrichRegistry;

  /** What is asked after it waits behind it: the enricher answers in order. */
  function refresh(): void {
    const registry = current();
    if (registry === used) return;
    used = registry;
    enricher.use(registry).then(
      (refused) => {
        for (const { brandUid, problem } of refused) {
          logger.error({ brand: brandUid, problem }, "a brand's query cannot be read and matches nothing");
        }
        logger.info({ offset: registry.offset }, "queries compiled");
      },
      (error) => logger.error({ error }, "the queries could not be compiled"),
    );
  }

  return {
    enrich(records, now) {
      refresh();
      return enricher.enrich(records, now);
    },
    backfill(posts) {
      refresh();
      return enricher.backfill(posts);
    },
  };
}
