import type { PostState } from "./state.ts";

export type Outcome = "new" | "known" | "edited" | "deleted";

/** What a message makes of a state, before what every change brings with it; the same value where it is no change. */
export type Folded = { next: PostState; outcome: Outcome; matched: boolean };
