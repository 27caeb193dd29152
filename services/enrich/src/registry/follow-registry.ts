import type { Registry } from "@nghe/registry";
import { type EnrichRegistry, enrichRegistryOf } from "./enrich-registry.ts";
import { offsetsOf } from "./offsets.ts";

/** Gives the registry as it is now: the same object until something that matters to enrichment has changed. */
export function followRegistry(registry: Pick<Registry, "view">): () => EnrichRegistry {
  let current: undefined | EnrichRegistry;
  return () => {
    const view = registry.view();
    if (current === undefined || current.offset !== offsetsOf(view).offset) current = enrichRegistryOf(view);
    return current;
  };
}
