import { refusedFunction, refusedTable } from "./refusals.ts";
import { ALLOWED, denied, settingRefused, type Verdict } from "./verdict.ts";
import { TABLE_FUNCTIONS, type Vocabulary } from "./vocabulary.ts";

/**
 * Judges `EXPLAIN AST`: the root is a SELECT with nothing beside it, so no other statement, no INTO OUTFILE and no
 * FORMAT. Functions and tables are judged from the query tree, which shows more; the ones seen here count as well.
 */
export function judgeAst(ast: string, vocabulary: Vocabulary): Verdict {
  const lines = ast.split("\n").filter((line) => line.trim() !== "");
  const root = lines[0] ?? "";
  if (!root.startsWith("SelectWithUnionQuery")) return denied(notASelect(root));
  const beside = lines.slice(1).filter((line) => /^ \S/.test(line));
  if (
    root !== "SelectWithUnionQuery (children 1)" ||
    beside.length !== 1 ||
    !/^ ExpressionList\b/.test(beside[0] ?? "")
  ) {
    return denied(
      "INTO OUTFILE, and a FORMAT inside the text, are not available. Ask for the format at the end of the text, with the default_format parameter or with the X-ClickHouse-Format header",
    );
  }
  return firstRefusal(lines, (line) => judgeNode(line.trim(), vocabulary));
}

function judgeNode(node: string, vocabulary: Vocabulary): Verdict {
  if (node === "Set" || node.startsWith("Set (")) return settingRefused(SETTINGS_IN_TEXT);
  const called = /^Function (\S+)/.exec(node)?.[1];
  if (called !== undefined && vocabulary.isFunction(called) && !TABLE_FUNCTIONS.has(called.toLowerCase())) {
    return refusedFunction(called, vocabulary, []) ?? ALLOWED;
  }
  const table = /^TableIdentifier (\S+)/.exec(node)?.[1];
  return table === undefined ? ALLOWED : (refusedTable(table, vocabulary) ?? ALLOWED);
}

export const SETTINGS_IN_TEXT =
  "SETTINGS cannot be given in the text of a query. Send max_execution_time, max_result_rows, max_result_bytes or result_overflow_mode as URL parameters";

function firstRefusal<T>(items: readonly T[], judge: (item: T) => Verdict): Verdict {
  for (const item of items) {
    const verdict = judge(item);
    if (verdict.status === "refused") return verdict;
  }
  return ALLOWED;
}

function notASelect(root: string): string {
  const statement = /^[A-Za-z]+/.exec(root)?.[0] ?? "This";
  return `${statement} is not available: this door reads with SELECT, and answers SHOW TABLES, SHOW DATABASES, SHOW CREATE, DESCRIBE and EXISTS of one plain name`;
}
