import { type Random, shuffled } from "./random.ts";
import { EDITS } from "./repost-edits.ts";

/** A post made for the measurement: `origin` is the number of the text that it is, or is made from. */
export type MadePost = { key: string; text: string; createdAt: number; origin: number; edit: string | null };

const HOUR = 3_600_000;

/** Every text as a post, and of `copied` texts one repost for each edit, at times within a week. */
export function makeReposts(texts: readonly string[], copied: number, random: Random): MadePost[] {
  const at = () => Math.floor(random() * 7 * 24) * HOUR;
  const words = texts.flatMap((text) => text.split(" ")).filter((word) => word.length > 1);
  const originals = texts.map((text, origin) => ({ key: `p${origin}`, text, createdAt: at(), origin, edit: null }));
  const copies = shuffled(originals, random)
    .slice(0, copied)
    .flatMap(({ text, origin }) =>
      EDITS.map(({ name, apply }, nth) => ({
        key: `p${origin}-${nth}`,
        text: apply(text, random, words),
        createdAt: at(),
        origin,
        edit: name,
      })),
    );
  return shuffled([...originals, ...copies], random);
}
