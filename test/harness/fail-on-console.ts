import { format } from "node:util";
import { afterEach, beforeEach } from "vitest";

/**
 * Set up before every unit test: what prints fails. Code says what it has to say through its logger, and a test that
 * prints is one that somebody has to read.
 */
const methods = ["debug", "error", "info", "log", "trace", "warn"] as const;
const printed: string[] = [];

for (const method of methods) {
  globalThis.console[method] = (...values: unknown[]) => {
    printed.push(`console.${method}: ${format(...values)}`);
  };
}

beforeEach(() => {
  printed.length = 0;
});

afterEach(() => {
  const lines = printed.splice(0);
  if (lines.length > 0) throw new Error(`nothing may print in a unit test:\n${lines.join("\n")}`);
});
