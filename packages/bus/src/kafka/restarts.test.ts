import { createManualClock } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import { createRestarts } from "./restarts.ts";

async function crash(clock: ReturnType<typeof createManualClock>, restart: () => Promise<boolean>): Promise<boolean> {
  const answer = restart();
  await clock.advance(20_000);
  return await answer;
}

describe("restarts of a consumer", () => {
  it("are ten in a row", async () => {
    const clock = createManualClock();
    const restart = createRestarts(clock, { at: () => 0 }, new AbortController().signal);
    const answers = [];
    for (let count = 0; count < 11; count += 1) answers.push(await crash(clock, restart));
    expect(answers).toEqual([...Array.from({ length: 10 }, () => true), false]);
  });

  it("are counted anew once it gets on", async () => {
    const clock = createManualClock();
    const restart = createRestarts(clock, { at: () => clock.now() }, new AbortController().signal);
    for (let count = 0; count < 30; count += 1) expect(await crash(clock, restart)).toBe(true);
  });

  it("do not happen to one that is closed while it waits", async () => {
    const clock = createManualClock();
    const closing = new AbortController();
    const restart = createRestarts(clock, { at: () => 0 }, closing.signal);
    const answer = restart();
    closing.abort();
    expect(await answer).toBe(false);
  });
});
