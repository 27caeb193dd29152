import { describe, expect, it } from "vitest";
import { systemClock } from "./clock.ts";

describe("systemClock", () => {
  it("tells the system's time, and a monotonic one that goes on", async () => {
    const before = systemClock.monotonic();
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
    await systemClock.sleep(2);
    expect(systemClock.monotonic()).toBeGreaterThan(before);
  });

  it("ends a sleep of an hour when aborted", async () => {
    const stopping = new AbortController();
    const asleep = systemClock.sleep(3_600_000, stopping.signal);
    stopping.abort();
    await expect(asleep).rejects.toMatchObject({ name: "AbortError" });
  });
});
