import { describe, expect, it } from "vitest";
import { createManualClock } from "./manual-clock.ts";

describe("createManualClock", () => {
  it("stands still until it is moved, and then moves both clocks", async () => {
    const clock = createManualClock(1_000_000);
    expect([clock.now(), clock.monotonic()]).toEqual([1_000_000, 0]);
    await clock.advance(250);
    expect([clock.now(), clock.monotonic()]).toEqual([1_000_250, 250]);
  });

  it("wakes sleepers in the order of their hours, each at its own", async () => {
    const clock = createManualClock();
    const woken: string[] = [];
    const sleeper = async (name: string, ms: number) => {
      await clock.sleep(ms);
      woken.push(`${name} at ${clock.monotonic()}`);
    };
    void sleeper("late", 300);
    void sleeper("early", 100);
    void sleeper("tomorrow", 86_400_000);
    await clock.advance(300);
    expect(woken).toEqual(["early at 100", "late at 300"]);
    expect(clock.sleepers()).toBe(1);
  });

  it("runs through a chain of sleeps inside one advance", async () => {
    const clock = createManualClock();
    let ticks = 0;
    void (async () => {
      while (ticks < 100) {
        await clock.sleep(10);
        ticks += 1;
      }
    })();
    await clock.advance(55);
    expect(ticks).toBe(5);
    expect(clock.monotonic()).toBe(55);
  });

  it("ends a sleep that is aborted, before and while it sleeps", async () => {
    const clock = createManualClock();
    await expect(clock.sleep(10, AbortSignal.abort(new Error("over")))).rejects.toThrow("over");
    const stopping = new AbortController();
    const asleep = clock.sleep(10, stopping.signal);
    stopping.abort(new Error("now"));
    await expect(asleep).rejects.toThrow("now");
    expect(clock.sleepers()).toBe(0);
  });

  it("lets a jump of the wall clock wake nobody", async () => {
    const clock = createManualClock();
    void clock.sleep(1000);
    clock.setWallClock(Date.UTC(2030, 0, 1));
    await clock.advance(10);
    expect(clock.now()).toBe(Date.UTC(2030, 0, 1) + 10);
    expect(clock.sleepers()).toBe(1);
  });
});
