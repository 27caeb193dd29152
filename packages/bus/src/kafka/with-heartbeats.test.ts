import { describe, expect, it } from "vitest";
import { withHeartbeats } from "./with-heartbeats.ts";

const settings = { everyMs: 1, graceMs: 1, longestMs: 60_000, onLost: () => undefined };

describe("work with heartbeats", () => {
  it("sends them until the work is done", async () => {
    let beats = 0;
    let finish: () => void = () => undefined;
    const work = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const beat = async (): Promise<void> => {
      beats += 1;
      if (beats === 3) finish();
    };
    expect(await withHeartbeats(work, { ...settings, beat })).toEqual({ status: "done" });
    expect(beats).toBe(3);
  });

  it("says at once that the place is lost, and does not wait longer than the grace", async () => {
    const lost: unknown[] = [];
    const beat = () => Promise.reject(new Error("rebalancing"));
    const never = new Promise<void>(() => undefined);
    const outcome = await withHeartbeats(never, { ...settings, beat, onLost: (error) => lost.push(error) });
    expect(outcome.status).toBe("lost");
    expect(lost).toHaveLength(1);
  });

  it("stops sending them for work that hangs", async () => {
    let beats = 0;
    let finish: () => void = () => undefined;
    const work = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const waiting = withHeartbeats(work, {
      ...settings,
      longestMs: 0,
      beat: async () => {
        beats += 1;
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    finish();
    expect(await waiting).toEqual({ status: "done" });
    expect(beats).toBe(0);
  });
});
