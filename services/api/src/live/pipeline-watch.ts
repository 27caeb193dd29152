import type { Bus } from "@nghe/bus";
import { GROUPS, TOPICS } from "@nghe/contracts";
import { type Clock, type Logger, type Metrics, messageOf } from "@nghe/runtime";
import { createLookOut, type LookOut } from "../look-out.ts";

/** What is on its way for longer is late: a post in good times takes a second or two. */
const LATE_MS = 15_000;
const LOOK_EVERY_MS = 5_000;

const STAGES = [
  { group: GROUPS.enrich, topic: TOPICS.posts },
  { group: GROUPS.sink, topic: TOPICS.mentions },
] as const;

export type PipelineWatchDeps = {
  bus: Pick<Bus, "bounds" | "committed" | "offsetsAt">;
  clock: Pick<Clock, "now" | "sleep">;
  logger: Logger;
  metrics: Metrics;
};

/** Whether the tables keep up with the log, whichever process writes them. */
export type PipelineWatch = LookOut & {
  /** Posts that the log took more than 15 seconds ago are not in the tables. Undefined while nobody can tell. */
  isBehind(): undefined | boolean;
};

export function createPipelineWatch({ bus, clock, logger, metrics }: PipelineWatchDeps): PipelineWatch {
  const gauge = metrics.gauge("nghe_tables_behind", "1 while posts of more than 15 s ago are not in the tables", []);
  let behind: undefined | boolean;

  /** Whether a partition holds a record that is late: one that was there at that time, and is not committed. */
  async function isLate({ group, topic }: (typeof STAGES)[number]): Promise<boolean> {
    const [due, committed, bounds] = await Promise.all([
      bus.offsetsAt(topic, clock.now() - LATE_MS),
      bus.committed(group, topic),
      bus.bounds(topic),
    ]);
    return due.some((offset, partition) => Math.max(committed[partition] ?? 0, bounds[partition]?.start ?? 0) < offset);
  }

  async function look(): Promise<void> {
    try {
      const late = await Promise.all(STAGES.map(isLate));
      behind = late.includes(true);
      gauge.set({}, behind ? 1 : 0);
    } catch (error) {
      behind = undefined;
      logger.warn({ error: messageOf(error) }, "whether the tables keep up with the log cannot be told");
    }
  }

  return {
    ...createLookOut(look, LOOK_EVERY_MS, clock),
    isBehind: () => behind,
  };
}
