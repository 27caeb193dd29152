import { createByteReader } from "./byte-reader.ts";
import { skipColumn } from "./skip-column.ts";

/** From this protocol version on a client looks for a block's info and for a flag behind each column's type. */
export const NEWER_BLOCKS = 54_454;

/** Not an overflow block, of no bucket, and the end of the info: fields are numbered. */
const BLOCK_INFO = Uint8Array.of(1, 0, 2, 0xff, 0xff, 0xff, 0xff, 0);
/** The column is written the plain way. */
const PLAIN = Uint8Array.of(0);

/**
 * Native blocks as clients of a newer protocol read them (`client_protocol_version`): chDB writes them as version 0.
 * Throws `UnknownColumnType` for a type that it cannot step over.
 */
export function toNewerBlocks(bytes: Uint8Array): Buffer {
  const reader = createByteReader(bytes);
  const parts: Uint8Array[] = [];
  while (!reader.done) {
    const start = reader.at;
    const columns = reader.varint();
    const rows = reader.varint();
    parts.push(BLOCK_INFO, reader.slice(start));
    for (let column = 0; column < columns; column += 1) {
      const head = reader.at;
      reader.text();
      const type = reader.text();
      parts.push(reader.slice(head), PLAIN);
      const data = reader.at;
      skipColumn(reader, type, rows);
      parts.push(reader.slice(data));
    }
  }
  return Buffer.concat(parts);
}
