import { describe, expect, it } from "vitest";
import { createTurnstile } from "./turnstile.ts";

function held() {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { work: () => gate, open };
}

describe("createTurnstile", () => {
  it("lets some run, some wait, and refuses the rest of one key alone", async () => {
    const turnstile = createTurnstile({ running: 1, waiting: 1 });
    const first = held();
    const order: string[] = [];
    const running = turnstile.pass("a", () => first.work().then(() => order.push("first")));
    const waiting = turnstile.pass("a", async () => order.push("second"));
    await expect(turnstile.pass("a", async () => 0)).rejects.toMatchObject({ exceptionCode: 202 });
    expect(await turnstile.pass("b", async () => 1)).toBe(1);
    first.open();
    await Promise.all([running, waiting]);
    expect(order).toEqual(["first", "second"]);
    expect(await turnstile.pass("a", async () => 2)).toBe(2);
  });

  it("makes room again after a failure", async () => {
    const turnstile = createTurnstile({ running: 1, waiting: 0 });
    await expect(turnstile.pass("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await turnstile.pass("a", async () => 1)).toBe(1);
  });
});
