import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { Failure } from "@nghe/runtime";
import { parse } from "csv-parse";
import iconv from "iconv-lite";
import { hasSwallowedLines, linesApart } from "./lines-apart.ts";
import { type Encoding, type Format, sniffEncoding, sniffFormat } from "./sniff.ts";

const SAMPLE_BYTES = 256 * 1024;
/** The most that one record of a file may take, bytes of a separated file and characters of JSON. */
export const MAX_RECORD = 4 * 1024 * 1024;

/** What a file is, found from its beginning; `bytes` is its size. */
export type FileShape = {
  path: string;
  bytes: number;
  encoding: Encoding;
  bomBytes: number;
  format: Format;
  /** Whether its JSON is one array of records instead of one a line. */
  isArray: boolean;
};

/** One record of a file, with the line it begins on. A broken one says what is wrong with it. */
export type FileRecord =
  | { ok: true; line: number; cells: readonly string[]; read: number }
  | { ok: false; line: number; message: string; text: string; read: number };

/** Looks at the beginning of a file. `given` beats what it finds. */
export async function shapeOf(path: string, given: { format: undefined | Format }): Promise<FileShape> {
  const { size } = await stat(path);
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(SAMPLE_BYTES, Math.max(size, 1))), 0);
    const head = buffer.subarray(0, bytesRead);
    const { encoding, bomBytes } = sniffEncoding(head);
    const sample = iconv.decode(head.subarray(bomBytes), encoding);
    const format = given.format ?? sniffFormat(sample);
    const isArray = format.kind === "ndjson" && sample.trimStart().startsWith("[");
    return { path, bytes: size, encoding, bomBytes, format, isArray };
  } finally {
    await file.close();
  }
}

/** The file as text, and how many of its bytes have been read so far. */
export function textStream(shape: FileShape): { text: NodeJS.ReadableStream; read: () => number } {
  const bytes = createReadStream(shape.path, { start: shape.bomBytes });
  const text =
    shape.encoding === "utf-8"
      ? bytes
      : bytes.pipe(iconv.decodeStream(shape.encoding)).pipe(iconv.encodeStream("utf-8"));
  bytes.on("error", (error) => (text as Readable).destroy(error));
  return { text, read: () => bytes.bytesRead + shape.bomBytes };
}

/**
 * The records of a separated file, in order, a broken one reported and passed over. Quotes may be loose and columns
 * too many or too few; lines that an unclosed quote swallowed are read one by one; a record above 4 MB ends the file
 * with an error.
 */
export async function* separatedRecords(shape: FileShape, delimiter: string): AsyncGenerator<FileRecord> {
  const { text, read } = textStream(shape);
  const broken: FileRecord[] = [];
  let unclosed = "";
  let oversized: undefined | Error;
  // Past a record that is too large the parser has lost its place.
  const stopAt = (error: Error) => {
    if (oversized !== undefined) return;
    oversized = error;
    (text as Readable).unpipe(parser).destroy();
    parser.end();
  };
  const parser = (text as Readable).pipe(
    parse({
      delimiter,
      bom: true,
      info: true,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD,
      skip_records_with_error: true,
      on_skip: (error, raw) => {
        if (error?.code === "CSV_QUOTE_NOT_CLOSED") unclosed = String(raw ?? "");
        else if (error?.code === "CSV_MAX_RECORD_SIZE") stopAt(error);
        else broken.push({ ...whyBroken(error, raw), read: read() });
      },
    }),
  );
  text.on("error", (error) => parser.destroy(error));
  let line = 1;
  let countedTwice = 0;
  for await (const { record, info, raw } of parser as AsyncIterable<ParsedRecord>) {
    yield* broken.splice(0);
    if (hasSwallowedLines(record, raw)) yield* linesApart(raw, line, delimiter, read());
    else yield { ok: true, line, cells: record, read: read() };
    // The parser takes CRLF inside quotes for two lines.
    countedTwice += raw.match(/\r\n/g)?.length ?? 0;
    line = info.lines - countedTwice + 1;
  }
  yield* broken.splice(0);
  if (oversized !== undefined) throw tooLarge(line, oversized);
  yield* linesApart(unclosed, line, delimiter, read());
}

function whyBroken(error: undefined | Error, raw: undefined | string) {
  const line = error !== undefined && "lines" in error ? Number(error.lines) : 0;
  const text = String(raw ?? "").slice(0, 2_000);
  return { ok: false as const, line, message: error?.message ?? "cannot be read", text };
}

function tooLarge(line: number, cause: Error): Failure {
  const message = `the record that begins in line ${line} is larger than 4 MB: a quote in it may never be closed`;
  return new Failure("import-record", message, { retriable: false, cause });
}

type ParsedRecord = { record: string[]; info: { lines: number }; raw: string };
