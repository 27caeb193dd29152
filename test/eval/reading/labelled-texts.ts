import { readFileSync } from "node:fs";
import { join } from "node:path";

const SAMPLE = 3_000;

/** Rows of texts of a labelled file, evenly drawn from it, with how each is spelled in full where the file says. */
export function labelledTexts(folder: string, file: string): { text: string; normalized: string | null }[] {
  const lines = readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean);
  const step = Math.max(1, Math.ceil(lines.length / SAMPLE));
  return lines.filter((_, nth) => nth % step === 0).map(readRow);
}

function readRow(line: string): { text: string; normalized: string | null } {
  const row: unknown = JSON.parse(line);
  if (typeof row !== "object" || row === null || !("text" in row) || typeof row.text !== "string") {
    throw new Error(`not a labelled text: ${line.slice(0, 80)}`);
  }
  const normalized = "normalized" in row && typeof row.normalized === "string" ? row.normalized : null;
  return { text: row.text, normalized };
}
