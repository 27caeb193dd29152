/*
 * A member of a group that takes what it is given and never finishes it: a process to be killed. Arguments: the
 * broker, the group, the topic.
 */
import { createKafkaBus } from "@nghe/bus/kafka";
import { systemClock } from "@nghe/runtime";

const [broker = "", group = "", topic = ""] = process.argv.slice(2);
const bus = await createKafkaBus({
  brokers: [broker],
  clientId: "holder",
  clock: systemClock,
  sessionTimeoutMs: 6_000,
  heartbeatIntervalMs: 300,
});
const limits = { maxRecords: 100, maxBytes: 1 << 20, maxWaitMs: 50 };
await bus.consume({ group, topics: [topic], from: "start", ...limits }, ({ records }) => {
  process.stdout.write(`holding ${records.length}\n`);
  return new Promise(() => undefined);
});
