import { createManualClock } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import { createLookOut } from "./look-out.ts";

function bench() {
  const clock = createManualClock();
  let looks = 0;
  const lookOut = createLookOut(
    async () => {
      looks += 1;
    },
    1_000,
    clock,
  );
  return { clock, lookOut, looks: () => looks };
}

describe("a look-out", () => {
  it("has looked once when it has started", async () => {
    const { lookOut, looks } = bench();
    await lookOut.start();
    expect(looks()).toBe(1);
    lookOut.stop();
  });

  it("looks again each time its interval has passed", async () => {
    const { clock, lookOut, looks } = bench();
    await lookOut.start();
    await clock.advance(999);
    expect(looks()).toBe(1);
    await clock.advance(1);
    await expect.poll(looks).toBe(2);
    await clock.advance(1_000);
    await expect.poll(looks).toBe(3);
    lookOut.stop();
  });

  it("looks no more once it is stopped", async () => {
    const { clock, lookOut, looks } = bench();
    await lookOut.start();
    lookOut.stop();
    await clock.advance(10_000);
    expect(looks()).toBe(1);
  });
});
