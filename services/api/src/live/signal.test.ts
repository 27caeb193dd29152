import { describe, expect, it } from "vitest";
import { createSignal } from "./signal.ts";

/** Whether a promise is done once those who could run have run. */
async function isDone(promise: Promise<void>): Promise<boolean> {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  return done;
}
const never = () => new AbortController().signal;

describe("a signal", () => {
  it("is waited for until it is raised", async () => {
    const signal = createSignal();
    const taken = signal.taken(never());
    expect(await isDone(taken)).toBe(false);
    signal.raise();
    expect(await isDone(taken)).toBe(true);
  });

  it("that was raised before is taken at once, once, however often it was raised", async () => {
    const signal = createSignal();
    signal.raise();
    signal.raise();
    expect(await isDone(signal.taken(never()))).toBe(true);
    expect(await isDone(signal.taken(never()))).toBe(false);
  });

  it("lets who waits go where all stops, before and after", async () => {
    const signal = createSignal();
    const stop = new AbortController();
    const taken = signal.taken(stop.signal);
    stop.abort();
    expect(await isDone(taken)).toBe(true);
    expect(await isDone(signal.taken(stop.signal))).toBe(true);
  });

  it("leaves nothing behind on what stops", async () => {
    const signal = createSignal();
    const stop = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = stop.signal;
    stop.signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners += 1;
      addEventListener.apply(stop.signal, args);
    };
    stop.signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners -= 1;
      removeEventListener.apply(stop.signal, args);
    };
    for (let turn = 0; turn < 3; turn += 1) {
      const taken = signal.taken(stop.signal);
      signal.raise();
      await taken;
    }
    expect(listeners).toBe(0);
  });
});
