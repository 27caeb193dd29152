import type { DoorEngine } from "@nghe/store/door";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** The engine's names, read once: functions, databases, and the columns of `nghe`. */
export async function readVocabulary(
  engine: Pick<DoorEngine, "functions" | "databases" | "columns">,
): Promise<Vocabulary> {
  const [functions, databases, columns] = await Promise.all([engine.functions(), engine.databases(), engine.columns()]);
  return createVocabulary({ functions, databases, columns });
}
