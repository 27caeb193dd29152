import { describe, expect, it } from "vitest";
import { createHalt, HaltSettings, haltsOf } from "./halts.ts";

function signalsAt(env: Record<string, string>, steps: readonly string[]): string[] {
  const sent: string[] = [];
  const halt = createHalt(haltsOf(HaltSettings.parse(env)), (signal) => sent.push(signal));
  for (const step of steps) halt(step);
  return sent;
}

describe("createHalt", () => {
  it("does nothing in production", () => {
    expect(signalsAt({}, ["read", "written"])).toEqual([]);
  });

  it("stops the process the first time it is at the step, so that it goes on once it is woken", () => {
    expect(signalsAt({ NGHE_PAUSE_AT: "read" }, ["read", "written", "read"])).toEqual(["SIGSTOP"]);
  });

  it("kills it at the step", () => {
    expect(signalsAt({ NGHE_CRASH_AT: "written" }, ["read", "written"])).toEqual(["SIGKILL"]);
  });
});
