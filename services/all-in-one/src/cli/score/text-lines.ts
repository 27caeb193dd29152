/** A line of a stream, numbered from 1; without its text where it is longer than it may be. */
export type TextLine = { line: number; text: undefined | string };

/** In UTF-16 units. */
export const LONGEST_LINE = 4 * 1024 * 1024;

/**
 * The lines of a stream of UTF-8 in their order, those of each chunk together, read no faster than they are taken. A line
 * is held only until its end is there, and no longer than `LONGEST_LINE`. Line ends of Windows are line ends.
 */
export async function* textLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly TextLine[]> {
  const decoder = new TextDecoder();
  const open = { line: 1, rest: "", isTooLong: false };
  for await (const chunk of chunks) yield cut(open, decoder.decode(chunk, { stream: true }));
  const last = cut(open, decoder.decode());
  if (open.rest !== "" || open.isTooLong) yield [...last, closed(open, open.rest)];
  else if (last.length > 0) yield last;
}

/** What is read of a line whose end is not there yet. */
type OpenLine = { line: number; rest: string; isTooLong: boolean };

function cut(open: OpenLine, text: string): TextLine[] {
  const pieces = text.split("\n");
  const lines: TextLine[] = [];
  for (const [nth, piece] of pieces.entries()) {
    if (nth > 0) {
      lines.push(closed(open, open.rest));
      open.rest = "";
      open.isTooLong = false;
      open.line += 1;
    }
    open.rest = open.isTooLong ? "" : open.rest + piece;
    if (open.rest.length > LONGEST_LINE) {
      open.rest = "";
      open.isTooLong = true;
    }
  }
  return lines;
}

function closed({ line, isTooLong }: OpenLine, text: string): TextLine {
  return { line, text: isTooLong ? undefined : text.replace(/\r$/, "") };
}
