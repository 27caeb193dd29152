import type { ByteReader } from "./byte-reader.ts";
import { elementType, readType } from "./type-tree.ts";

/** A type whose values cannot be told apart here. */
export class UnknownColumnType extends Error {
  override readonly name = "UnknownColumnType";
  readonly type: string;

  constructor(type: string) {
    super(`values of ${type} cannot be sent in Native to a client of this protocol version`);
    this.type = type;
  }
}

const WIDTHS: Readonly<Record<string, number>> = {
  ...widths(1, "Int8 UInt8 Bool Enum8 Nothing"),
  ...widths(2, "Int16 UInt16 Enum16 Date BFloat16"),
  ...widths(4, "Int32 UInt32 Float32 DateTime Date32 IPv4 Decimal32 Time"),
  ...widths(8, "Int64 UInt64 Float64 DateTime64 Decimal64 Time64"),
  ...widths(16, "Int128 UInt128 UUID IPv6 Decimal128"),
  ...widths(32, "Int256 UInt256 Decimal256"),
};

/** Steps over a column of a Native block, as protocol version 0 writes it: its prefix, then its rows. */
export function skipColumn(reader: ByteReader, type: string, rows: number): void {
  if (rows === 0) return;
  skipPrefix(reader, type);
  skipRows(reader, type, rows);
}

function skipPrefix(reader: ByteReader, type: string): void {
  const { name, args } = readType(type);
  if (name === "LowCardinality") reader.skip(8);
  else if (["Nullable", "Array", "Tuple", "Map", "Nested"].includes(name)) {
    for (const arg of args) skipPrefix(reader, elementType(arg));
  }
}

function skipRows(reader: ByteReader, type: string, rows: number): void {
  if (rows === 0) return;
  const { name, args } = readType(type);
  const inner = args.map(elementType);
  if (name === "String") for (let row = 0; row < rows; row += 1) reader.skip(reader.varint());
  else if (name === "Nullable") {
    reader.skip(rows);
    skipRows(reader, inner[0] ?? "", rows);
  } else if (name === "Array") skipRows(reader, inner[0] ?? "", skipOffsets(reader, rows));
  else if (name === "Map") {
    const entries = skipOffsets(reader, rows);
    for (const part of inner) skipRows(reader, part, entries);
  } else if (name === "Tuple") for (const part of inner) skipRows(reader, part, rows);
  else if (name === "LowCardinality") skipLowCardinality(reader, inner[0] ?? "");
  else reader.skip(rows * widthOf(name, args, type));
}

/** Where each row's array ends; the last says how many elements there are in all. */
function skipOffsets(reader: ByteReader, rows: number): number {
  reader.skip((rows - 1) * 8);
  return reader.u64();
}

/** The width of an index, the dictionary, the indexes. */
function skipLowCardinality(reader: ByteReader, type: string): void {
  const indexWidth = 2 ** (reader.u64() & 0xff);
  const inner = readType(type);
  skipRows(reader, inner.name === "Nullable" ? (inner.args[0] ?? "") : type, reader.u64());
  reader.skip(reader.u64() * indexWidth);
}

function widthOf(name: string, args: readonly string[], type: string): number {
  if (name === "FixedString") return Number(args[0]);
  if (name === "Decimal") return decimalWidth(Number(args[0]));
  if (name.startsWith("Interval")) return 8;
  const width = WIDTHS[name];
  if (width === undefined) throw new UnknownColumnType(type);
  return width;
}

function decimalWidth(precision: number): number {
  if (precision <= 9) return 4;
  if (precision <= 18) return 8;
  return precision <= 38 ? 16 : 32;
}

function widths(width: number, names: string): Record<string, number> {
  return Object.fromEntries(names.split(" ").map((name) => [name, width]));
}
