import { parentPort, workerData } from "node:worker_threads";
import { createLexiconModel } from "@nghe/nlp";
import { buffersOf, packRecords, unpackRecords } from "./packed-records.ts";
import type { ThreadAnswer, ThreadSetup, ThreadTask } from "./thread-messages.ts";
import { createWork } from "./work.ts";

const { spamFrom }: ThreadSetup = workerData;
const model = createLexiconModel();
const work = createWork({ model, spamFrom, monotonic: () => performance.now() });

function answer(task: ThreadTask): { answer: ThreadAnswer; moved: ArrayBuffer[] } {
  switch (task.kind) {
    case "model":
      return { answer: { kind: "model", version: model.version }, moved: [] };
    case "use":
      return { answer: { kind: "used", refused: work.use(task.registry) }, moved: [] };
    case "enrich": {
      const { records, ...told } = work.enrich(unpackRecords(task.posts), task.now);
      const packed = packRecords(records);
      return { answer: { kind: "enriched", packed, ...told }, moved: buffersOf(packed) };
    }
    case "backfill":
      return { answer: { kind: "backfilled", posts: work.backfill(task.posts) }, moved: [] };
  }
}

parentPort?.on("message", (task: ThreadTask) => {
  const { answer: told, moved } = answer(task);
  parentPort?.postMessage(told, moved);
});
