import { createManualClock } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import { LogBroken, LogFull } from "../failures.ts";
import type { Stream } from "./catalog.ts";
import type { Environment } from "./environment.ts";
import { createWriter, type Write, type Writer } from "./writer.ts";

type Disk = { writes: number; fail: boolean };

function createStream(): Stream {
  return { id: 1, topic: "posts", partition: 0, start: 0, end: 0, lastTimestamp: 0 };
}

/** A writer on a disk that only counts. */
function createTestWriter(disk: Disk, limitBytes: number): { writer: Writer; broken: unknown[] } {
  const broken: unknown[] = [];
  const environment = {
    state: { get: () => undefined },
    async write(fill: Parameters<Environment["write"]>[0]) {
      disk.writes += 1;
      if (disk.fail) throw new LogBroken(new Error("EIO"));
      const ignore = (): void => undefined;
      fill({ putBatch: ignore, putTime: ignore, removeBatch: ignore, removeTime: ignore, putState: ignore });
    },
  } as unknown as Environment;
  const writer = createWriter({
    environment,
    clock: createManualClock(1_000),
    limitBytes,
    lingerMs: 1,
    onOffset: () => undefined,
    onAppended: () => undefined,
    onBroken: (error) => broken.push(error),
  });
  return { writer, broken };
}

function write(stream: Stream, bytes: number, changed: Partial<Write> = {}): Write {
  const appends = [{ stream, record: Buffer.alloc(bytes) }];
  return { appends, offsets: [], removals: [], fillTo: 1, admit: () => undefined, ...changed };
}

describe("the writer", () => {
  it("lets calls that come together share one transaction, with offsets in their order", async () => {
    const disk = { writes: 0, fail: false };
    const stream = createStream();
    const { writer } = createTestWriter(disk, 1 << 20);
    const positions = await Promise.all(Array.from({ length: 50 }, () => writer.submit(write(stream, 10))));
    expect(disk.writes).toBe(1);
    expect(positions.flat().map(({ offset }) => offset)).toEqual(Array.from({ length: 50 }, (_, index) => index));
    expect(stream.end).toBe(50);
  });

  it("refuses what does not fit, and takes what does", async () => {
    const stream = createStream();
    const { writer } = createTestWriter({ writes: 0, fail: false }, 10_000);
    await expect(writer.submit(write(stream, 20_000))).rejects.toThrow(LogFull);
    await expect(writer.submit(write(stream, 20_000))).rejects.toMatchObject({ retriable: true });
    expect(await writer.submit(write(stream, 1_000))).toEqual([{ topic: "posts", partition: 0, offset: 0 }]);
  });

  it("keeps room for consumers when new records may not come in any more", async () => {
    const stream = createStream();
    const { writer } = createTestWriter({ writes: 0, fail: false }, 10_000);
    await expect(writer.submit(write(stream, 6_000, { fillTo: 0.5 }))).rejects.toThrow(LogFull);
    await writer.submit(write(stream, 6_000, { fillTo: 1 }));
    expect(stream.end).toBe(1);
  });

  it("never tries again once the disk has failed", async () => {
    const disk = { writes: 0, fail: true };
    const stream = createStream();
    const { writer, broken } = createTestWriter(disk, 1 << 20);
    const calls = await Promise.allSettled([writer.submit(write(stream, 1)), writer.submit(write(stream, 1))]);
    disk.fail = false;
    await expect(writer.submit(write(stream, 1))).rejects.toThrow(LogBroken);
    expect(calls.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect({ writes: disk.writes, end: stream.end, broken: broken.length }).toEqual({ writes: 1, end: 0, broken: 1 });
  });

  it("drops a write that is withdrawn, and no other", async () => {
    const stream = createStream();
    const { writer } = createTestWriter({ writes: 0, fail: false }, 1 << 20);
    const withdrawn = write(stream, 1, {
      admit() {
        throw new Error("not mine any more");
      },
    });
    const [first, second] = await Promise.allSettled([writer.submit(withdrawn), writer.submit(write(stream, 1))]);
    expect(first.status).toBe("rejected");
    expect(second).toMatchObject({ status: "fulfilled", value: [{ offset: 0 }] });
  });

  it("finishes what it has when it closes, and takes nothing more", async () => {
    const stream = createStream();
    const { writer } = createTestWriter({ writes: 0, fail: false }, 1 << 20);
    const last = writer.submit(write(stream, 1));
    await writer.close();
    expect(await last).toHaveLength(1);
    await expect(writer.submit(write(stream, 1))).rejects.toMatchObject({ code: "bus-closed" });
  });
});
