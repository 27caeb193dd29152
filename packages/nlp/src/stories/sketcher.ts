import type { ReadText } from "../reading/read-text.ts";
import { type ContentTokens, createContentTokens, fillContentTokens } from "./content-tokens.ts";
import {
  createShingles,
  fillCharacterShingles,
  fillWholeShingles,
  fillWordShingles,
  type Shingles,
} from "./shingles.ts";
import { createSigner } from "./signature.ts";
import { createSketch, partsOf, type Sketch, SketchKind } from "./sketch.ts";

/** Below it a post belongs to no story: what many say in four words they say each for themselves. */
export const LEAST_WORDS = 5;
/** Below it only the same words are the same story: in so short a post one other word is another message. */
const LEAST_WORDS_TO_DIFFER = 8;
/** From here on a post is compared by its words, */
const LEAST_WORDS_BY_WORD = 12;
/** and up to here by its characters: between them by both, so that no length parts a post from its copies. */
const MOST_WORDS_BY_CHARACTER = 20;

/** Gives what a post is compared by; null of a post too short for a story. */
export type Sketcher = { sketch(read: ReadText): Sketch | null };

/** Sketches posts in a few microseconds each. */
export function createSketcher(): Sketcher {
  const content = createContentTokens();
  const shingles = createShingles();
  const signer = createSigner();
  return {
    sketch(read) {
      fillContentTokens(read, content);
      if (content.count < LEAST_WORDS) return null;
      const sketch = createSketch(kindsFor(content.count));
      for (const { kind, at } of partsOf(sketch)) {
        fillShingles(kind, read, content, shingles);
        signer.sign(shingles, sketch, at);
      }
      return sketch;
    },
  };
}

function kindsFor(words: number): number {
  if (words < LEAST_WORDS_TO_DIFFER) return SketchKind.whole;
  if (words < LEAST_WORDS_BY_WORD) return SketchKind.characters;
  return words > MOST_WORDS_BY_CHARACTER ? SketchKind.words : SketchKind.words + SketchKind.characters;
}

function fillShingles(kind: number, read: ReadText, content: ContentTokens, into: Shingles): void {
  if (kind === SketchKind.words) fillWordShingles(content, into);
  else if (kind === SketchKind.characters) fillCharacterShingles(read, content, into);
  else fillWholeShingles(content, into);
}
