import { createLmdbBus } from "@nghe/bus/lmdb";
import { GROUPS, TOPIC_PLANS, TOPICS } from "@nghe/contracts";
import { createMemoryRegistry } from "@nghe/registry/testing";
import { createNoMetrics, silentLogger, systemClock } from "@nghe/runtime";
import { createStore } from "@nghe/store";
import { createChdbDatabase } from "@nghe/store/chdb";
import { SinkSettings, sinkConfig } from "../config.ts";
import { createSink } from "../service.ts";

/** A sink over the log and the tables of a folder, until it has caught up; kills itself at a step where one is named. */
const [folder = "", crashLabel = ""] = process.argv.slice(2);
const crashAt = (label: string): void => {
  if (label === crashLabel) process.kill(process.pid, "SIGKILL");
};
const clock = systemClock;
const bus = await createLmdbBus({ path: `${folder}/log`, clock });
await bus.ensureTopics(TOPIC_PLANS);
const store = createStore({
  database: await createChdbDatabase({ path: `${folder}/tables` }),
  epoch: 0,
  clock,
  crashAt,
});
await store.migrate();
const sink = createSink({
  ...{ bus, store, registry: createMemoryRegistry([]), clock, logger: silentLogger, metrics: createNoMetrics() },
  ...{ random: () => 0.5, config: { ...sinkConfig(SinkSettings.parse({})), maxWaitMs: 20 }, crashAt },
});
await sink.start(new AbortController().signal);
while (await isBehind()) await clock.sleep(10);
await sink.stop();
await bus.close();
await store.close();
process.stdout.write("caught up\n");
process.exit();

async function isBehind(): Promise<boolean> {
  const ends = await bus.bounds(TOPICS.mentions);
  const committed = await bus.committed(GROUPS.sink, TOPICS.mentions);
  return ends.some(({ end }, partition) => end > 0 && (committed[partition] ?? 0) < end);
}
