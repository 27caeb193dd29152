import { cutArray } from "./cut-array.ts";
import { cutLines, type JsonPiece } from "./cut-lines.ts";
import { type FileShape, MAX_RECORD, textStream } from "./rows.ts";

/** One record of a JSON file: the parsed value, or why it is none. */
export type JsonRecord =
  | { ok: true; line: number; value: unknown; read: number }
  | { ok: false; line: number; message: string; text: string; read: number };

/**
 * The records of a JSON file, one a line or the elements of one array, in order. One that is broken, or larger than
 * 4 MB, is reported with its line and passed over; an array that breaks off is reported at its end.
 */
export async function* jsonRecords(shape: FileShape): AsyncGenerator<JsonRecord> {
  const { text, read } = textStream(shape);
  text.setEncoding("utf8");
  const pieces = shape.isArray
    ? cutArray(text as AsyncIterable<string>, MAX_RECORD)
    : cutLines(text as AsyncIterable<string>, MAX_RECORD);
  for await (const piece of pieces) yield { ...parsed(piece), line: piece.line, read: read() };
}

type Parsed = { ok: true; value: unknown } | { ok: false; message: string; text: string };

function parsed({ text, problem }: JsonPiece): Parsed {
  if (problem !== undefined) return { ok: false, message: problem, text: text.slice(0, 2_000) };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error), text: text.slice(0, 2_000) };
  }
}
