import { tmpdir } from "node:os";
import { createManualClock } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import { createDiskRoom } from "./disk-room.ts";

const MIB = 1 << 20;

describe("the room on a disk", () => {
  it("is enough while more is free than is kept back, and says in words when it is not", async () => {
    const clock = createManualClock();
    let free = 100 * MIB;
    const room = createDiskRoom({ path: "/data", reserveBytes: 64 * MIB, clock, freeBytes: () => free });
    room.check();
    free = 63 * MIB;
    await clock.advance(500);
    expect(() => room.check()).toThrow(/63 MiB.*64 MiB/);
    expect(() => room.check()).toThrow(expect.objectContaining({ code: "disk-full", retriable: true }));
    free = 65 * MIB;
    await clock.advance(500);
    room.check();
    expect(room.free()).toBe(65 * MIB);
  });

  it("asks the file system no more than twice a second", async () => {
    const clock = createManualClock();
    let asked = 0;
    const freeBytes = () => {
      asked += 1;
      return MIB;
    };
    const room = createDiskRoom({ path: "/data", reserveBytes: 0, clock, freeBytes });
    for (let at = 0; at < 1_000; at += 10) {
      room.check();
      await clock.advance(10);
    }
    expect(asked).toBe(2);
  });

  it("leaves it to the write where the file system does not say", () => {
    const freeBytes = () => {
      throw new Error("ENOENT");
    };
    const room = createDiskRoom({ path: "/gone", reserveBytes: MIB, clock: createManualClock(), freeBytes });
    room.check();
    expect(room.free()).toBeUndefined();
  });

  it("is what the file system itself says", () => {
    const room = createDiskRoom({ path: tmpdir(), reserveBytes: 2 ** 60, clock: createManualClock() });
    expect(room.free()).toBeGreaterThan(0);
    expect(() => room.check()).toThrow(/free/);
  });
});
