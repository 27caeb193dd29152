import type { Registry } from "@nghe/registry";
import type { Logger } from "@nghe/runtime";
import { type CompiledRegistry, compileRegistry, offsetsOf } from "./compiled-registry.ts";

/** Gives the registry as it is now, compiled again only when something that matters to enrichment has changed. */
export function followRegistry(registry: Pick<Registry, "view">, logger: Logger): () => CompiledRegistry {
  let compiled: undefined | CompiledRegistry;
  return () => {
    const view = registry.view();
    if (compiled !== undefined && compiled.offset === offsetsOf(view).offset) return compiled;
    compiled = compileRegistry(view);
    for (const { id, problems } of compiled.matcher.refused) {
      logger.error({ brand: id, problem: problems[0]?.message }, "a brand's query cannot be read and matches nothing");
    }
    logger.info({ offset: compiled.offset }, "queries compiled");
    return compiled;
  };
}
