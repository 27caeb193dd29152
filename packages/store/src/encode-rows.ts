import type { Cell } from "./database.ts";

const FIRST_BYTES = 1 << 20;
const NEWLINE = 10;
/** A UTF-16 unit is at most three bytes of UTF-8. */
const BYTES_PER_UNIT = 3;

/**
 * Writes rows as JSONCompactEachRow, one JSON array a line, into one buffer that is used again: what it gives holds
 * until the next call. A text of all rows would be many megabytes for the collector, several times over.
 */
export function createRowEncoder(): (rows: readonly (readonly Cell[])[]) => Uint8Array {
  let buffer: Buffer = Buffer.allocUnsafeSlow(FIRST_BYTES);
  return (rows) => {
    let length = 0;
    for (const row of rows) {
      const line = toLine(row);
      const needed = length + line.length * BYTES_PER_UNIT + 1;
      if (needed > buffer.length) buffer = grown(buffer, length, needed);
      length += buffer.write(line, length, "utf8");
      buffer[length++] = NEWLINE;
    }
    return buffer.subarray(0, length);
  };
}

/**
 * A row as JSON. Half a surrogate pair would be written as an escape that the engine refuses, and all rows of the insert
 * with it: it becomes U+FFFD, as it would in UTF-8. JSON inside a column stays letter by letter.
 */
function toLine(row: readonly Cell[]): string {
  const line = JSON.stringify(row);
  return line.includes("\\ud") ? JSON.stringify(row.map(wellFormed)) : line;
}

function wellFormed(cell: Cell): Cell {
  if (typeof cell === "string") return cell.toWellFormed();
  return isTexts(cell) ? cell.map((text) => text.toWellFormed()) : cell;
}

function isTexts(cell: Cell): cell is readonly string[] {
  return Array.isArray(cell) && cell.every((item) => typeof item === "string");
}

function grown(buffer: Buffer, length: number, needed: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(Math.max(needed, buffer.length * 2));
  buffer.copy(larger, 0, 0, length);
  return larger;
}
