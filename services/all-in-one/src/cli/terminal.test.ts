import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { terminalOf } from "./terminal.ts";

it("waits for a reader that is behind, and no longer than it is there", async () => {
  const stdout = new PassThrough({ highWaterMark: 8 });
  const terminal = terminalOf(stdout, new PassThrough());
  await terminal.drained();
  terminal.out("more than it takes at once");
  let isDrained = false;
  const drained = terminal.drained().then(() => {
    isDrained = true;
  });
  await new Promise(setImmediate);
  expect(isDrained).toBe(false);
  stdout.resume();
  await drained;
  stdout.pause();
  terminal.out("again more than it takes at once");
  const gone = terminal.drained();
  stdout.destroy();
  await gone;
});
