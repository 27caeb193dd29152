import type { Span } from "../language-model.ts";
import type { Effect } from "../lexicon/lexicon.ts";

/** Something that speaks well or badly: `tone` after negation and strength, in the clause numbered so. */
export type Hit = Span & { tone: number; clause: number };

/** A word, phrase or sign with an effect: where in the tokens, over how many of them. */
export type Found = { at: number; length: number; effect: Effect; isSign: boolean };

export type { Effect };
