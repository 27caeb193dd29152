import { createBreakage, startThread } from "@nghe/runtime";
import type { Enricher } from "./enricher.ts";
import { buffersOf, packRecords, unpackRecords } from "./packed-records.ts";
import type { ThreadAnswer, ThreadSetup, ThreadTask } from "./thread-messages.ts";

/** Beyond this the thread ends, and with it the process: a post that needs more is a fault to be seen. MB. */
const LIMITS = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 16 };

type Waiting = { done(answer: ThreadAnswer): void; refuse(error: Error): void };

/** Enriches in a thread of its own, with the lexicon model, while this one reads, stores and answers. */
export function createEnricherApart(workerData: ThreadSetup): Enricher {
  const thread = startThread(import.meta.url, "enrich-thread", { workerData, resourceLimits: LIMITS });
  const breakage = createBreakage();
  const waiting: Waiting[] = [];

  let ended: undefined | Error;

  function end(error: Error): void {
    ended ??= error;
    for (const { refuse } of waiting.splice(0)) refuse(error);
  }
  thread.on("message", (answer: ThreadAnswer) => waiting.shift()?.done(answer));
  function breakOff(error: Error): void {
    if (ended === undefined) breakage.fail(error);
    end(error);
  }
  thread.on("error", (error) => breakOff(new Error("the thread that enriches broke", { cause: error })));
  thread.on("exit", () => breakOff(new Error("the thread that enriches has ended")));

  function ask<K extends ThreadAnswer["kind"]>(
    task: ThreadTask,
    expected: K,
    moved: ArrayBuffer[],
  ): Promise<Extract<ThreadAnswer, { kind: K }>> {
    if (ended !== undefined) return Promise.reject(ended);
    return new Promise((resolve, refuse) => {
      const done = (answer: ThreadAnswer): void => {
        if (isOf(answer, expected)) resolve(answer);
        else refuse(new Error(`the thread that enriches answered ${answer.kind}, not ${expected}`));
      };
      waiting.push({ done, refuse });
      thread.postMessage(task, moved);
    });
  }

  return {
    async modelVersion() {
      return (await ask({ kind: "model" }, "model", [])).version;
    },
    async use(registry) {
      return (await ask({ kind: "use", registry }, "used", [])).refused;
    },
    async enrich(records, now) {
      const posts = packRecords(records);
      const { packed, outcomes, rows, spent } = await ask({ kind: "enrich", posts, now }, "enriched", buffersOf(posts));
      return { records: unpackRecords(packed), outcomes, rows, spent };
    },
    async backfill(posts) {
      return (await ask({ kind: "backfill", posts }, "backfilled", [])).posts;
    },
    failed: breakage.failed,
    async close() {
      end(new Error("the thread that enriches is closed"));
      await thread.terminate();
    },
  };
}

function isOf<K extends ThreadAnswer["kind"]>(
  answer: ThreadAnswer,
  kind: K,
): answer is Extract<ThreadAnswer, { kind: K }> {
  return answer.kind === kind;
}
