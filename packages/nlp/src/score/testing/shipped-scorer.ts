import { readdirSync, readFileSync } from "node:fs";
import { LANGUAGES } from "../../corpus/labels.ts";
import { createScorer, type Scorer } from "../scorer.ts";
import { SHIPPED_MODELS } from "../shipped-models.ts";

/** The scorer with the models that ship. */
export function shippedScorer(): Scorer {
  const files = LANGUAGES.flatMap((lang) => {
    const folder = new URL(`${lang}/`, SHIPPED_MODELS);
    const names = readdirSync(folder).filter((name) => /\.(?:bin|model)$/.test(name));
    return names.map((name) => readFileSync(new URL(name, folder)));
  });
  return createScorer(files);
}
