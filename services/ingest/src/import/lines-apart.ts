import { parse } from "csv-parse/sync";
import type { FileRecord } from "./rows.ts";

/**
 * Whether a record is several lines that a quote which was never closed has swallowed. Such a cell keeps its quote and
 * stands in the file letter for letter; one that was quoted well does not.
 */
export function hasSwallowedLines(cells: readonly string[], raw: string): boolean {
  return cells.some(
    (cell) => cell.startsWith('"') && /[\r\n]/.test(cell) && raw.includes(cell) && !raw.includes(`""${cell}`),
  );
}

/** Reads each line of `raw` for itself, so that a broken quote costs its own line alone. `line` is the first one's. */
export function* linesApart(raw: string, line: number, delimiter: string, read: number): Generator<FileRecord> {
  for (const [index, text] of raw.split(/\r\n|\r|\n/).entries()) {
    if (text.trim() !== "") yield { ...oneLine(text, delimiter), line: line + index, read };
  }
}

type OneLine = { ok: true; cells: string[] } | { ok: false; message: string; text: string };

function oneLine(text: string, delimiter: string): OneLine {
  try {
    const [cells = []] = parse(text, { delimiter, relax_column_count: true, relax_quotes: true });
    return { ok: true, cells };
  } catch {
    return { ok: false, message: "a quote is opened in this line and never closed", text: text.slice(0, 2_000) };
  }
}
