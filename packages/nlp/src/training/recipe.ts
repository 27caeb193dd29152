import type { Language } from "../corpus/labels.ts";
import type { Layout } from "../linear/layout.ts";
import { ENGLISH_PRIOR, type Prior, VIETNAMESE_PRIOR } from "./sentiment-prior.ts";
import type { TaskName } from "./tasks.ts";

/** How a task is learned. Chosen on held-out domains. */
export type Recipe = {
  layout: Layout;
  /** What an error costs against large weights. */
  cost: number;
  /** 0: every text counts alike; 1: every class. */
  balance: number;
  epochs: number;
  /** How much a phrase of the polarity lists counts as a text; 0 leaves them out. */
  listWeight: number;
  prior: undefined | Prior;
  /** For other fields: added to the score of each class. Else the data decide to which classes a model leans. */
  lean: undefined | readonly number[];
};

/**
 * Whether the texts that a model will read are of the same field as those it learns from. For other fields sentiment stays
 * close to the polarity lists, which hold everywhere.
 */
export type Field = "same" | "other";

const SMALL: Layout = { wordBits: 14, letterBits: 14, wordScale: 1, letterScale: 1, numberScale: 0.3 };
const LARGE: Layout = { ...SMALL, wordBits: 15, letterBits: 15 };
const NEAR_LISTS: Layout = { ...LARGE, letterScale: 0.5, numberScale: 0.1 };

/** The corpus has more strong words in neutral posts than other texts have, and English blame that names no fault. */
const LEAN_OF: Readonly<Record<Language, readonly number[]>> = { vi: [0, 0.12, 0], en: [0.1, 0.05, 0] };

export function recipeOf(task: TaskName, lang: Language, field: Field): Recipe {
  if (task !== "sentiment") {
    return { layout: SMALL, cost: 0.3, balance: 0.5, epochs: 12, listWeight: 0, prior: undefined, lean: undefined };
  }
  const sentiment = { balance: 1, listWeight: 0.15, prior: lang === "vi" ? VIETNAMESE_PRIOR : ENGLISH_PRIOR };
  if (field === "same") return { ...sentiment, layout: LARGE, cost: 0.1, epochs: 12, lean: undefined };
  return { ...sentiment, layout: NEAR_LISTS, cost: 0.008, epochs: 8, lean: LEAN_OF[lang] };
}
