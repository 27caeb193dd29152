import type { Clock } from "@nghe/runtime";
import { pauseAfter } from "../pause.ts";
import type { Progress } from "./progress.ts";

const MOST_RESTARTS = 10;

/**
 * Whether a consumer that crashed starts again: ten times in a row, after a pause that grows to 15 s, counted anew
 * once it gets on. Left alone, the client would try for ever and look healthy.
 */
export function createRestarts(
  clock: Clock,
  progress: Pick<Progress, "at">,
  closing: AbortSignal,
): () => Promise<boolean> {
  let restarts = 0;
  let crashedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (progress.at() > crashedAt) restarts = 0;
    restarts += 1;
    if (restarts > MOST_RESTARTS || closing.aborted) return false;
    await clock.sleep(pauseAfter(restarts), closing).catch(() => undefined);
    crashedAt = clock.now();
    return !closing.aborted;
  };
}
