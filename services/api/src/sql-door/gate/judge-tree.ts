import { SETTINGS_IN_TEXT } from "./judge-ast.ts";
import { judgeValues } from "./judge-values.ts";
import { refusedFunction, refusedIdentifier } from "./refusals.ts";
import { ALLOWED, denied, type Refusal, settingRefused, type Verdict } from "./verdict.ts";
import { TABLE_FUNCTIONS, type Vocabulary } from "./vocabulary.ts";

/** Kinds of node that this gate has read. One that it does not know, of a newer engine, is refused. */
const KNOWN_NODES: ReadonlySet<string> = new Set([
  "QUERY",
  "UNION",
  "LIST",
  "IDENTIFIER",
  "MATCHER",
  "FUNCTION",
  "CONSTANT",
  "LAMBDA",
  "JOIN",
  "CROSS JOIN",
  "ARRAY_JOIN",
  "TABLE_FUNCTION",
  "SORT",
  "WINDOW",
  "INTERPOLATE",
  "APPLY COLUMN TRANSFORMER",
  "EXCEPT COLUMN TRANSFORMER",
  "REPLACE COLUMN TRANSFORMER",
]);

const CONSTANT = /^\s*CONSTANT id: \d+/;

/**
 * Judges `EXPLAIN QUERY TREE run_passes = 0`: every function, also one that is only named, every table function,
 * every table and column, and any SETTINGS. A line is read on its own, so that a text can add lines and hide none;
 * where a key stands more than once in a line, each is judged, up to the line's end.
 */
export function judgeTree(tree: string, vocabulary: Vocabulary): Verdict {
  const lines = tree.split("\n");
  const lambdas = lines.flatMap((line) => /^\s*LAMBDA id: \d+, alias: (\w+)$/.exec(line)?.[1] ?? []);
  for (const [at, line] of lines.entries()) {
    const refusal = CONSTANT.test(line) ? judgeConstant(line) : judgeLine(line, vocabulary, lambdas);
    if (refusal !== undefined) return refusal;
    const computed = /table_function_name: values$/i.test(line) ? judgeValues(lines, at) : undefined;
    if (computed !== undefined) return computed;
  }
  return ALLOWED;
}

function judgeLine(line: string, vocabulary: Vocabulary, lambdas: readonly string[]): undefined | Refusal {
  const node = /^\s*([A-Z_ ]+) id: \d+/.exec(line)?.[1];
  if (node !== undefined && !KNOWN_NODES.has(node)) return denied(`${node} is not available here`);
  if (/^\s*SETTINGS\b/.test(line)) return settingRefused(SETTINGS_IN_TEXT);
  for (const name of valuesOf(line, "table_function_name")) {
    if (!TABLE_FUNCTIONS.has(name.toLowerCase())) return refusedTableFunction(name);
  }
  for (const value of valuesOf(line, "function_name")) {
    const refusal = refusedFunction(value.replace(/, function_type: \w+$/, ""), vocabulary, lambdas);
    if (refusal !== undefined) return refusal;
  }
  for (const value of valuesOf(line, "identifier")) {
    const refusal = refusedIdentifier(value.replace(/, (final|sample_size|sample_offset): .*$/, ""), vocabulary);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** All that follows each `key: ` of a line, to its end. */
function valuesOf(line: string, key: string): string[] {
  return [...line.matchAll(new RegExp(`(?<![a-z_])(?:qualified_)?${key}: `, "g"))].map((match) =>
    line.slice(match.index + match[0].length),
  );
}

function judgeConstant(line: string): undefined | Refusal {
  if (!/AggregateFunction\s*\(/i.test(line)) return undefined;
  return denied("Types that hold aggregate states are not available. Use the aggregate itself");
}

function refusedTableFunction(name: string): Refusal {
  return denied(
    `The table function ${name} is not available: this door reads the views in nghe. Of table functions it has ${[...TABLE_FUNCTIONS].join(", ")}`,
  );
}
