import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LogRecord } from "../bus.ts";
import { consumeOptions } from "../testing/contract-context.ts";
import { createBatchSource } from "./batch-source.ts";
import type { Stream } from "./catalog.ts";
import type { LogReader } from "./log-reader.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function stream(partition: number, end: number): Stream {
  return { id: partition, topic: "posts", partition, start: 0, end, lastTimestamp: 0 };
}

/** Reads records of 10 bytes that are made up. */
const reader: Pick<LogReader, "read"> = {
  read({ topic, partition }, from, to, limits) {
    const fits = Math.max(1, Math.floor(limits.bytes / 10));
    const next = Math.min(to, from + Math.min(limits.records, fits));
    const records = Array.from({ length: next - from }, (_, index): LogRecord => {
      return { topic, partition, offset: from + index, timestamp: 0, key: "", value: null, headers: {} };
    });
    return { records, bytes: records.length * 10, next };
  },
};

function createSource(streams: readonly Stream[], changed: Parameters<typeof consumeOptions>[2] = {}) {
  const wakes: number[] = [];
  const source = createBatchSource({
    reader: reader as LogReader,
    options: consumeOptions("g", ["posts"], { maxRecords: 10, maxBytes: 1_000, maxWaitMs: 50, ...changed }),
    owned: () => streams,
    position: () => 0,
    wake: () => wakes.push(1),
  });
  return { source, wakes };
}

describe("a source of batches", () => {
  it("keeps no timer while there is nothing to read", () => {
    const { source } = createSource([stream(0, 0)]);
    expect(source.ripe()).toBe(false);
    expect(source.empty()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("has a batch when it is full, without waiting", () => {
    expect(createSource([stream(0, 6), stream(1, 4)]).source.ripe()).toBe(true);
  });

  it("has a smaller one when its first record has waited long enough", async () => {
    const { source, wakes } = createSource([stream(0, 3)]);
    expect(source.ripe()).toBe(false);
    expect(source.ripe()).toBe(false);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(50);
    expect(wakes).toHaveLength(1);
    expect(source.ripe()).toBe(true);
    expect(source.take().records).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("has one when enough bytes came", () => {
    const { source } = createSource([stream(0, 3)]);
    source.arrived(1_000);
    expect(source.ripe()).toBe(true);
  });

  it("takes no more than the limits, from the streams in turn", () => {
    const streams = [stream(0, 100), stream(1, 100)];
    const { source } = createSource(streams);
    const [one, other] = [source.take(), source.take()];
    expect([one.records.length, other.records.length]).toEqual([10, 10]);
    expect(one.records[0]?.partition).not.toBe(other.records[0]?.partition);
  });

  it("stops at the limit of bytes, one record at least", () => {
    expect(createSource([stream(0, 9)], { maxBytes: 35 }).source.take().records).toHaveLength(3);
    expect(createSource([stream(0, 9)], { maxBytes: 1 }).source.take().records).toHaveLength(1);
  });

  it("says where to go on for each stream", () => {
    const streams = [stream(0, 4), stream(1, 3)];
    const { next } = createSource(streams).source.take();
    expect(streams.map((one) => next.get(one))).toEqual([4, 3]);
  });
});
