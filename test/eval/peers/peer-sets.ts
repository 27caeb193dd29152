import { join } from "node:path";
import { type Language, withoutMarks } from "@nghe/nlp";
import { needs } from "../../harness/needs.ts";
import { readPairs, sidesOf } from "../contrast/read-pairs.ts";
import { type LabelledPost, readLabelledPosts } from "../sentiment/labelled-posts.ts";

/** Posts that all are measured on. `madeWith`: peers whose makers made the set, and tuned them on it. */
export type PeerSet = { name: string; posts: readonly LabelledPost[]; madeWith: readonly string[] };

const SAMPLE = 2_000;
const VADERS = ["vader-sentiment", "vaderSentiment (PyPI)"];
const LABELLED = [
  ["semeval-2013-16-a", "en", "en/semeval-2013-16-a.jsonl"],
  ["vader-tweets", "en", "en/vader-tweets.jsonl"],
  ["vlsp2016", "vi", "vi/vlsp2016-train.jsonl"],
  ["uit-vsfc", "vi", "vi/uit-vsfc-dev.jsonl"],
  ["uit-visfd-stars", "vi", "vi/uit-visfd-stars-dev.jsonl"],
] as const;

/** The contrast pairs as posts (those with a target left out: peers know none), and samples of labelled sets. */
export function peerSets(): { sets: PeerSet[]; missing: string | undefined } {
  const data = needs("shared-data");
  const sets = [contrastSet("en"), contrastSet("vi")];
  if (!data.available) return { sets, missing: data.reason };
  for (const [name, lang, file] of LABELLED) {
    const posts = evenly(readLabelledPosts(data.where, file), SAMPLE);
    sets.push({ name, posts, madeWith: name === "vader-tweets" ? VADERS : [] });
    if (lang === "vi") sets.push({ name: `${name}, no marks`, posts: posts.map(bare), madeWith: [] });
  }
  return { sets, missing: undefined };
}

function contrastSet(lang: Language): PeerSet {
  const pairs = readPairs(join(import.meta.dirname, "../contrast")).filter((pair) => pair.lang === lang);
  const whole = pairs.flatMap(sidesOf).filter(({ target }) => target === undefined);
  const posts = whole.map(({ text, sentiment }) => ({ text, label: sentiment }));
  return { name: `contrast ${lang}`, posts, madeWith: [] };
}

const bare = ({ text, label }: LabelledPost): LabelledPost => ({ text: withoutMarks(text), label });

/** At most so many items, drawn evenly. */
export function evenly<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, nth) => nth % step === 0);
}
