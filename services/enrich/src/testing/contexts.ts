import type { RegistryEntity } from "@nghe/contracts";
import { createLexiconModel } from "@nghe/nlp";
import { createMemoryRegistry } from "@nghe/registry/testing";
import { compileRegistry } from "../registry/compiled-registry.ts";
import { enrichRegistryOf } from "../registry/enrich-registry.ts";
import type { EnrichContext } from "../steps/content-message.ts";

/** What a step works with, for a registry of these entities. */
export function contextOf(entities: readonly RegistryEntity[]): EnrichContext {
  const { view } = createMemoryRegistry(entities);
  return { compiled: compileRegistry(enrichRegistryOf(view())), model: createLexiconModel(), spamFrom: 0.7 };
}
