import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Failure, messageOf } from "@nghe/runtime";

/** A line of a file, numbered from 1, and how many bytes were read with it; `item` is what its JSON says. */
export type JsonLine =
  | { ok: true; line: number; read: number; item: unknown }
  | { ok: false; line: number; read: number; message: string };

const LONGEST = 4 * 1024 * 1024;

/**
 * The lines of a file of JSON lines in order, empty ones passed over, read no faster than they are taken. A line that
 * is no JSON, or longer than 4 MB, is given as such. Throws `Failure` where the file cannot be read.
 */
export async function* jsonLines(path: string): AsyncGenerator<JsonLine> {
  const bytes = createReadStream(path, { encoding: "utf8" });
  let line = 0;
  let rest = "";
  let isTooLong = false;
  const read = () => bytes.bytesRead;
  try {
    for await (const chunk of bytes) {
      const pieces = (rest + chunk).split("\n");
      rest = pieces.pop() ?? "";
      for (const piece of pieces) {
        line += 1;
        if (isTooLong || piece.trim() !== "") yield readLine(isTooLong ? undefined : piece, line, read());
        isTooLong = false;
      }
      if (rest.length > LONGEST) {
        isTooLong = true;
        rest = "";
      }
    }
  } catch (error) {
    throw unreadable(path, error);
  }
  if (isTooLong || rest.trim() !== "") yield readLine(isTooLong ? undefined : rest, line + 1, read());
}

/** A file's size in bytes. Throws `Failure` where there is none. */
export async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function readLine(text: undefined | string, line: number, read: number): JsonLine {
  if (text === undefined || text.length > LONGEST) {
    return { ok: false, line, read, message: "the line is longer than 4 MB" };
  }
  try {
    return { ok: true, line, read, item: JSON.parse(text.replace(/^\ufeff/u, "")) };
  } catch {
    return { ok: false, line, read, message: "no JSON" };
  }
}

function unreadable(path: string, cause: unknown): Failure {
  return new Failure("unreadable-file", `${path} cannot be read: ${messageOf(cause)}`, { retriable: false, cause });
}
