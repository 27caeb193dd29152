import { describe, expect, it } from "vitest";
import { createLanes } from "./lanes.ts";

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe("lanes", () => {
  it("run no more at once than there are connections, first come first served", async () => {
    const lanes = createLanes(["a", "b"], 10);
    const gates = [deferred(), deferred(), deferred()];
    const started: string[] = [];
    const work = gates.map((gate, index) =>
      lanes.run(async (connection) => {
        started.push(`${index}${connection}`);
        await gate.promise;
      }),
    );
    await Promise.resolve();
    expect(started).toHaveLength(2);
    gates[1]?.resolve();
    await work[1];
    await Promise.resolve();
    expect(started).toHaveLength(3);
    for (const gate of gates) gate.resolve();
    await Promise.all(work);
  });

  it("refuse when too many wait, and say that it may be tried again", async () => {
    const lanes = createLanes([1], 1);
    const gate = deferred();
    const running = [lanes.run(() => gate.promise), lanes.run(() => gate.promise)];
    await expect(lanes.run(async () => 1)).rejects.toMatchObject({ kind: "overloaded", retriable: true });
    gate.resolve();
    await Promise.all(running);
    expect(await lanes.run(async () => 1)).toBe(1);
  });

  it("give a connection back after work that failed", async () => {
    const lanes = createLanes([1], 0);
    await expect(lanes.run(async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await lanes.run(async () => 2)).toBe(2);
  });

  it("drain what runs and what waits, and take no more", async () => {
    const lanes = createLanes([1], 5);
    const gate = deferred();
    let done = 0;
    const work = [1, 2].map(() => lanes.run(() => gate.promise).then(() => (done += 1)));
    const drained = lanes.drain().then(() => done);
    await expect(lanes.run(async () => 1)).rejects.toMatchObject({ kind: "closed" });
    gate.resolve();
    expect(await drained).toBeGreaterThanOrEqual(1);
    await Promise.all(work);
    expect(done).toBe(2);
    await lanes.drain();
  });
});
