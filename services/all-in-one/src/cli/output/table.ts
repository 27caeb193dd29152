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

/** A cell is one line, and cannot move the cursor of who reads it. */
function oneLine(cell: string): string {
  return cell
    .normalize("NFC")
    .replace(/\p{Cc}+/gu, " ")
    .trim();
}

/** A moment in UTC, to the second. */
export function momentText(at: number | null): string {
  return at === null ? "-" : new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}
