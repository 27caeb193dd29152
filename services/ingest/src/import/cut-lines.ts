/** A stretch of a file that should be one JSON value, with the line it begins on; `problem` says why it is none. */
export type JsonPiece = { line: number; text: string; problem: undefined | string };

/**
 * The lines of a text that hold anything, with their numbers. Of one longer than `most` characters only the beginning
 * is kept, and why: memory stays flat whatever the file. Lines end with LF, CRLF or CR.
 */
export async function* cutLines(chunks: AsyncIterable<string>, most: number): AsyncGenerator<JsonPiece> {
  let line = 1;
  let held = "";
  let length = 0;
  let afterReturn = false;

  const take = (part: string): void => {
    length += part.length;
    if (held.length <= most) held += part.slice(0, most + 1 - held.length);
  };
  const end = (): undefined | JsonPiece => {
    const text = held.trim();
    const problem = length > most ? tooLong(most) : undefined;
    held = "";
    length = 0;
    return text === "" ? undefined : { line, text, problem };
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (const { index, 0: mark } of chunk.matchAll(/[\r\n]/g)) {
      // The second half of a CRLF, which may come with the next chunk.
      const isHalf = mark === "\n" && afterReturn && index === from && length === 0;
      afterReturn = mark === "\r";
      if (isHalf) {
        from = index + 1;
        continue;
      }
      take(chunk.slice(from, index));
      const piece = end();
      if (piece !== undefined) yield piece;
      line += 1;
      from = index + 1;
    }
    if (from < chunk.length) afterReturn = false;
    take(chunk.slice(from));
  }
  const last = end();
  if (last !== undefined) yield last;
}

/** What is said of a record that is too long. */
export function tooLong(most: number): string {
  return `the record is longer than ${Math.round(most / 2 ** 20)} MB`;
}
