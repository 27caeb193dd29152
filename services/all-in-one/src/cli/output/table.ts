/** Rows as people read them: a header, columns wide enough for what they hold, two blanks between. No rows: "". */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const lines = [header, ...rows].map((row) => row.map(oneLine));
  const widths = header.map((_, column) => Math.max(...lines.map((line) => [...(line[column] ?? "")].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Padded by characters as people count them, near enough for a terminal. */
function padded(cell: string, width: number): string {
  return cell + " ".repeat(Math.max(0, width - [...cell].length));
}

/** What ends a line, and what turns the direction of the text behind it. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
const TURNS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A cell is one line, and can neither move the cursor of who reads it nor turn what stands beside it. */
function oneLine(cell: string): string {
  return cell.normalize("NFC").replace(BREAKS, " ").replace(TURNS, "").trim();
}

/** A moment in UTC, to the second. */
export function momentText(at: number | null): string {
  return at === null ? "-" : new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}
