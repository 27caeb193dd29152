/** What a component says of itself. `detail` is for people; it holds no secret. */
export type Health = { ok: boolean; detail: string };

/**
 * A part of a process that is started and stopped. `start` resolves once it works; `signal` aborts a start that is
 * no longer wanted. `stop` finishes what is in flight and gives back every resource. `failed` rejects if the part
 * breaks while it runs, and never resolves.
 */
export type Component = {
  readonly name: string;
  start(signal: AbortSignal): Promise<void>;
  stop(): Promise<void>;
  health(): Health;
  readonly failed: undefined | Promise<never>;
};
