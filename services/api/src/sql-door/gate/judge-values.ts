import { denied, type Refusal } from "./verdict.ts";

/** One column of a structure: a name and a type, and nothing that would be computed. */
const COLUMN = /^[A-Za-z_][A-Za-z0-9_]* [A-Z][A-Za-z0-9]*(\([A-Za-z0-9_ ,()]*\))?$/;
const COMPUTED =
  /\b(ALIAS|DEFAULT|MATERIALIZED|EPHEMERAL|EXPRESSION|CODEC|TTL|STATISTICS|SETTINGS|CONSTRAINT|PROJECTION)\b/i;

/**
 * Judges the first argument of the table function `values`, at its place among the lines of a query tree. A text
 * there is read as a structure, whose columns may be computed (`b String ALIAS file(…)`) out of this gate's sight:
 * it must be written out and hold names and plain types alone. Anything that is no text is a row.
 */
export function judgeValues(lines: readonly string[], at: number): undefined | Refusal {
  const [opening, list, first = ""] = lines.slice(at + 1, at + 4);
  if (opening?.trim() !== "ARGUMENTS" || !/^\s*LIST id: \d+, nodes: \d+$/.test(list ?? "")) return refusal();
  if (/^\s*FUNCTION id: \d+, function_name: tuple, function_type: ordinary$/.test(first)) return undefined;
  const structure = /^\s*CONSTANT id: \d+, constant_value: '([^'\\]*)', constant_value_type: String$/.exec(first)?.[1];
  if (structure !== undefined) return isPlain(structure) ? undefined : refusal();
  const isRow =
    /^\s*CONSTANT id: \d+, constant_value: .*, constant_value_type: (Tuple\(.*|U?Int\d+|Float\d+|Array\(.*)$/.test(
      first,
    );
  return isRow ? undefined : refusal();
}

function isPlain(structure: string): boolean {
  if (COMPUTED.test(structure)) return false;
  return columnsOf(structure).every((column) => COLUMN.test(column));
}

/** Cut at the commas outside brackets. */
function columnsOf(structure: string): string[] {
  const columns: string[] = [];
  let depth = 0;
  let column = "";
  for (const char of structure) {
    if (char === "(") depth += 1;
    if (char === ")") depth -= 1;
    if (char === "," && depth === 0) {
      columns.push(column.trim());
      column = "";
    } else column += char;
  }
  return [...columns, column.trim()];
}

function refusal(): Refusal {
  return denied(
    "values takes rows, or a structure of names and plain types written out ('a String, b UInt8'): no ALIAS, DEFAULT or other computed column, and no expression in its place",
  );
}
