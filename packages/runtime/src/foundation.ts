import type { Component } from "./component.ts";

export type FoundationOptions = {
  name: string;
  /** What must be done before anything can stand on it, in this order: topics, tables. */
  prepare: ReadonlyArray<() => Promise<void>>;
  /** What is open, in the order it was opened. */
  open: ReadonlyArray<{ close(): Promise<void> }>;
};

/**
 * What the other components of a process stand on: given to `supervise` first, so that it is ready before them and
 * closed after them. It closes in reverse, all of it also where one part cannot: the first error is thrown at the end.
 */
export function createFoundation({ name, prepare, open }: FoundationOptions): Component {
  return {
    name,
    failed: undefined,
    async start() {
      for (const step of prepare) await step();
    },
    async stop() {
      const errors: unknown[] = [];
      for (const one of open.toReversed()) await one.close().catch((error: unknown) => errors.push(error));
      if (errors.length > 0) throw errors[0];
    },
    health: () => ({ ok: true, detail: "open" }),
  };
}
