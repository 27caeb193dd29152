import { describe, expect, it } from "vitest";
import { createWakeup } from "./wakeup.ts";

describe("a wakeup", () => {
  it("is not lost when it comes before the wait", async () => {
    const wakeup = createWakeup();
    wakeup.notify();
    await wakeup.wait();
  });

  it("wakes once for several calls", async () => {
    const wakeup = createWakeup();
    wakeup.notify();
    wakeup.notify();
    await wakeup.wait();
    let woken = false;
    const second = wakeup.wait().then(() => {
      woken = true;
    });
    await Promise.resolve();
    expect(woken).toBe(false);
    wakeup.notify();
    await second;
    expect(woken).toBe(true);
  });
});
