import type { Clock, Logger } from "@nghe/runtime";
import type { Instruments } from "./instruments.ts";

export type Task = { name: string; everyMs: number; run: () => Promise<void> };

/** Runs each task on its own clock, one after the other's last end, until aborted. A task that fails is tried again. */
export async function runUpkeep(
  tasks: readonly Task[],
  deps: { clock: Clock; logger: Logger; instruments: Instruments; signal: AbortSignal },
): Promise<void> {
  await Promise.all(tasks.map((task) => runTask(task, deps)));
}

async function runTask(
  task: Task,
  {
    clock,
    logger,
    instruments,
    signal,
  }: { clock: Clock; logger: Logger; instruments: Instruments; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    await clock.sleep(task.everyMs, signal).catch(() => undefined);
    if (signal.aborted) return;
    try {
      await task.run();
      instruments.upkeep.add({ task: task.name });
    } catch (error) {
      instruments.failures.add({ task: task.name });
      logger.warn({ error, task: task.name }, "upkeep failed and is tried again");
    }
  }
}
