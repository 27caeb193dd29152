import { describe, expect, it } from "vitest";
import { createByteReader } from "./byte-reader.ts";
import { toNewerBlocks } from "./newer-blocks.ts";
import { skipColumn, UnknownColumnType } from "./skip-column.ts";
import { elementType, readType } from "./type-tree.ts";

const str = (text: string) => [Buffer.byteLength(text), ...Buffer.from(text)];
const u64 = (value: number) => [
  ...Buffer.from(BigInt.asUintN(64, BigInt(value)).toString(16).padStart(16, "0"), "hex").reverse(),
];
const INFO = [1, 0, 2, 255, 255, 255, 255, 0];

describe("toNewerBlocks", () => {
  it("puts a block's info in front and a flag behind each type", () => {
    const old = [2, 1, ...str("a"), ...str("UInt8"), 7, ...str("b"), ...str("String"), ...str("hi")];
    const newer = [...INFO, 2, 1, ...str("a"), ...str("UInt8"), 0, 7, ...str("b"), ...str("String"), 0, ...str("hi")];
    expect([...toNewerBlocks(Uint8Array.from(old))]).toEqual(newer);
  });

  it("takes one block after the other, and one without rows", () => {
    const empty = [1, 0, ...str("a"), ...str("Array(String)")];
    const full = [1, 1, ...str("a"), ...str("UInt16"), 1, 2];
    const newer = [...INFO, ...empty, 0, ...INFO, 1, 1, ...str("a"), ...str("UInt16"), 0, 1, 2];
    expect([...toNewerBlocks(Uint8Array.from([...empty, ...full]))]).toEqual(newer);
    expect(toNewerBlocks(new Uint8Array())).toHaveLength(0);
  });

  it("does not go past a block that is cut off", () => {
    expect(() => toNewerBlocks(Uint8Array.from([1, 1, ...str("a"), ...str("UInt64"), 1]))).toThrow(RangeError);
  });
});

describe("skipColumn", () => {
  it.each([
    ["DateTime64(3, 'UTC')", 2, Array(16).fill(0)],
    ["Nullable(Int8)", 3, [0, 1, 0, 1, 2, 3]],
    ["FixedString(3)", 2, Array(6).fill(0)],
    ["Decimal(20, 4)", 1, Array(16).fill(0)],
    ["Enum8('a' = 1, 'b,(' = 2)", 2, [1, 2]],
    ["Array(String)", 2, [...u64(1), ...u64(3), ...str("a"), ...str("bc"), ...str("")]],
    ["Array(Array(UInt8))", 1, [...u64(2), ...u64(1), ...u64(3), 1, 2, 3]],
    ["Tuple(a UInt8, `b c` Nullable(String))", 1, [9, 1, ...str("")]],
    ["Map(String, UInt8)", 1, [...u64(1), ...str("k"), 5]],
    [
      "LowCardinality(Nullable(String))",
      2,
      [...u64(1), ...u64(0x600), ...u64(2), ...str(""), ...str("x"), ...u64(2), 0, 1],
    ],
    [
      "Array(LowCardinality(String))",
      1,
      [...u64(1), ...u64(1), ...u64(0x601), ...u64(1), ...str("x"), ...u64(1), 0, 0],
    ],
    ["Array(LowCardinality(String))", 1, [...u64(1), ...u64(0)]],
    ["IntervalDay", 1, u64(1)],
    ["Nothing", 2, [0, 0]],
  ])("%s", (type, rows, bytes) => {
    const reader = createByteReader(Uint8Array.from([...bytes, 42]));
    skipColumn(reader, type, rows);
    expect(reader.at).toBe(bytes.length);
  });

  it("says which type it cannot step over", () => {
    expect(() => skipColumn(createByteReader(new Uint8Array(100)), "Array(JSON)", 1)).not.toThrow();
    const reader = createByteReader(Uint8Array.from(u64(1)));
    expect(() => skipColumn(reader, "Array(JSON)", 1)).toThrow(UnknownColumnType);
  });
});

describe("readType", () => {
  it("takes a type apart at its own commas", () => {
    expect(readType("Tuple(a Array(String), Enum8('x,y' = 1), Map(String, UInt8))").args).toEqual([
      "a Array(String)",
      "Enum8('x,y' = 1)",
      "Map(String, UInt8)",
    ]);
  });

  it("takes the name off an element", () => {
    expect(["UInt8", "a UInt8", "`b c` Array(String)", "DateTime64(3, 'UTC')"].map(elementType)).toEqual([
      "UInt8",
      "UInt8",
      "Array(String)",
      "DateTime64(3, 'UTC')",
    ]);
  });
});
