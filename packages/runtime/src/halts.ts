import { z } from "zod";

/** For tests: where a process ends or stops itself. */
export const HaltSettings = z.object({
  /** The step at which it kills itself. */
  NGHE_CRASH_AT: z.string().max(100).optional(),
  /** The step at which it stops itself, the first time, until something wakes it. */
  NGHE_PAUSE_AT: z.string().max(100).optional(),
});

/** The names of the steps; undefined where it halts at none. */
export type Halts = { crashAt: undefined | string; pauseAt: undefined | string };

export function haltsOf(settings: z.infer<typeof HaltSettings>): Halts {
  return { crashAt: settings.NGHE_CRASH_AT, pauseAt: settings.NGHE_PAUSE_AT };
}

/** To be called at each step with its name: `kill` ends the process there, or stops it once, where that was asked for. */
export function createHalt(halts: Halts, kill: (signal: "SIGKILL" | "SIGSTOP") => void): (step: string) => void {
  let { pauseAt } = halts;
  return (step) => {
    if (step === halts.crashAt) kill("SIGKILL");
    if (step !== pauseAt) return;
    pauseAt = undefined;
    kill("SIGSTOP");
  };
}
