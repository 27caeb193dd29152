import { describe, expect, it } from "vitest";
import { sizeOf, toLogRecord, toMessage } from "./kafka-records.ts";

const fetched = { offset: "12", timestamp: "1700000000123", key: Buffer.from("k"), value: null };

describe("records of Kafka", () => {
  it("keep an empty value apart from none", () => {
    const none = { topic: "t", key: "k", value: null, headers: {} };
    expect(toMessage(none, 3)).toMatchObject({ value: null, partition: 3 });
    expect(toMessage({ ...none, value: new Uint8Array(0) }, 3)).toMatchObject({ value: Buffer.alloc(0) });
  });

  it("have numbers for offsets, and texts for headers", () => {
    const headers = { one: Buffer.from("tên"), many: [Buffer.from("first"), Buffer.from("second")], none: undefined };
    expect(toLogRecord("t", 1, { ...fetched, headers })).toEqual({
      topic: "t",
      partition: 1,
      offset: 12,
      timestamp: 1_700_000_000_123,
      key: "k",
      value: null,
      headers: { one: "tên", many: "first", none: "" },
    });
  });

  it("have an empty key where a foreign producer gave none", () => {
    expect(toLogRecord("t", 1, { ...fetched, key: null }).key).toBe("");
  });

  it("take at least what their value takes", () => {
    expect(sizeOf({ topic: "t", key: "key", value: Buffer.alloc(1_000), headers: { a: "b" } })).toBeGreaterThan(1_000);
  });
});
