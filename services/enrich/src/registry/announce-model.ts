import type { Registry } from "@nghe/registry";

const MODEL_UID = "model";

/**
 * Makes the registry name the language model that this process runs, so that one offset decides queries and model
 * both, and stored posts that another model read are read again. Of two that start at once one is refused: fine, as
 * both name the same.
 */
export async function announceModel(registry: Pick<Registry, "view" | "put">, version: string): Promise<void> {
  const held = registry.view().model();
  if (held?.entity.version === version) return;
  const options = { expects: held?.revision ?? 0, by: "enrich", note: null };
  await registry.put({ kind: "model", uid: held?.entity.uid ?? MODEL_UID, version }, options);
}
