import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

export type Sentiment = -1 | 0 | 1;
export type LabelledPost = { text: string; label: Sentiment };

const Row = z.looseObject({ text: z.string(), label: z.union([z.literal(-1), z.literal(0), z.literal(1)]) });

/** The posts of a labelled set: lines of `{"text", "label"}`. */
export function readLabelledPosts(folder: string, file: string): LabelledPost[] {
  const lines = readFileSync(join(folder, "labelled", file), "utf8")
    .split("\n")
    .filter(Boolean);
  return lines.map((line) => {
    const { text, label } = Row.parse(JSON.parse(line));
    return { text, label };
  });
}

/** One post of `parts` is held out, by its text alone: what is the same text is on one side. */
export function holdOut(posts: readonly LabelledPost[], parts: number): { rest: LabelledPost[]; held: LabelledPost[] } {
  const isHeld = ({ text }: LabelledPost) => hashOf(text) % parts === 0;
  return { rest: posts.filter((post) => !isHeld(post)), held: posts.filter(isHeld) };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
