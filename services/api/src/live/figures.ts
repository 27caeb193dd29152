import type { Answer, QuestionKind } from "@nghe/contracts";
import type { Frame } from "../questions/frame.ts";
import type { Resolved } from "../questions/resolve.ts";
import type { Stretch } from "./stretches.ts";

/** What must be asked again: some stretches of time, or everything. */
export type Dirty = "all" | readonly Stretch[];

/** How an answer is told: whole, and for streams also as what is new; null where only the whole says it. */
export type Told = { whole: Answer; news: Answer | null };

/** What a live query holds of its answer between two runs. */
export type Figures = {
  /** Asks for what is dirty. Throws what the store throws; what it held then still stands. */
  refresh(resolved: Resolved, dirty: Dirty): Promise<void>;
  /** The answer of a kind from what is held, and what changed with the last refresh. */
  tell(kind: QuestionKind, resolved: Resolved, frame: Frame): Told;
};
