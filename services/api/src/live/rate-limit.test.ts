import { createManualClock } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import { createRateLimit } from "./rate-limit.ts";

function limit(perSecond: number, burst: number) {
  const clock = createManualClock();
  const isAllowed = createRateLimit(clock, { perSecond, burst });
  return { clock, allowed: (tries: number) => Array.from({ length: tries }, isAllowed).filter(Boolean).length };
}

describe("a rate limit", () => {
  it("lets a burst through at once, and no more", () => {
    expect(limit(1, 5).allowed(8)).toBe(5);
  });

  it("lets as many through as have become due since", async () => {
    const { clock, allowed } = limit(2, 4);
    allowed(10);
    await clock.advance(1_500);
    expect(allowed(10)).toBe(3);
  });

  it("saves up no more than a burst", async () => {
    const { clock, allowed } = limit(2, 4);
    await clock.advance(3_600_000);
    expect(allowed(10)).toBe(4);
  });

  it("adds up parts of one, and those who are refused lose nothing by asking", async () => {
    const { clock, allowed } = limit(1, 1);
    expect(allowed(1)).toBe(1);
    for (let quarter = 0; quarter < 3; quarter += 1) {
      await clock.advance(250);
      expect(allowed(1)).toBe(0);
    }
    await clock.advance(250);
    expect(allowed(2)).toBe(1);
  });
});
