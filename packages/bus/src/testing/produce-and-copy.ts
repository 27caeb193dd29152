/*
 * A process to be killed: writes numbers to `source` as fast as it can, says each one that was acknowledged, and
 * copies `source` to `target` through a group. Arguments: the directory of the log, the number to begin with.
 */
import { writeSync } from "node:fs";
import { systemClock } from "@nghe/runtime";
import { createLmdbBus } from "../lmdb/create-lmdb-bus.ts";
import { consumeOptions, record, textOf } from "./contract-context.ts";

const [path = "", first = "0"] = process.argv.slice(2);
const bus = await createLmdbBus({ path, clock: systemClock, lingerMs: 1 });
await bus.ensureTopics([
  { name: "source", partitions: 3, retentionMs: null },
  { name: "target", partitions: 3, retentionMs: null },
]);
await bus.consume(consumeOptions("copy", ["source"], { maxWaitMs: 1 }), async ({ records }) =>
  records.map((one) => record("target", one.key, textOf(one))),
);
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

try {
  for (let next = Number(first); ; next += 20) {
    const numbers = Array.from({ length: 20 }, (_, index) => next + index);
    await bus.produce(numbers.map((number) => record("source", `key-${number % 7}`, `${number}`.padEnd(400))));
    say(`acked ${next + 19}`);
  }
} catch (error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  say(`failed ${code}`);
  await bus.produce([record("source", "k", "again")]).catch(() => say("refused from then on"));
}
