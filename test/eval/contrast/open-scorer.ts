import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createScorer, LANGUAGES, type Scorer, SHIPPED_MODELS } from "@nghe/nlp";

/** The scorer with the models of a folder, `NGHE_MODELS` or those that ship; undefined where there are none. */
export function openScorer(): undefined | Scorer {
  const folder = process.env.NGHE_MODELS || fileURLToPath(SHIPPED_MODELS);
  const files = LANGUAGES.flatMap((lang) => {
    const own = join(folder, lang);
    const names = existsSync(own) ? readdirSync(own).filter((name) => /\.(?:bin|model)$/.test(name)) : [];
    return names.map((name) => readFileSync(join(own, name)));
  });
  return files.length === 0 ? undefined : createScorer(files);
}
