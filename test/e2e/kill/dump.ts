import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { askSql } from "../../harness/product/sql-client.ts";
import type { ProductDoors, RunningProduct } from "../../harness/product/start-product.ts";

/** Lines by view or table, sorted: equal texts are equal rows. */
export type Dump = Record<string, readonly string[]>;

/** What tells when something was stored, which two runs never share. */
const TIMES = new Set(["seen_at", "stored_at", "updated_at", "changed_at", "seq", "first_seen_at", "last_seen_at"]);

/** Every row of every view as an analyst sees it, without the columns named. */
export async function dumpViews(
  { sqlUrl, adminKey }: ProductDoors,
  leftOut: ReadonlySet<string> = new Set(),
): Promise<Dump> {
  const ask = (statement: string) => askSql(sqlUrl, adminKey, statement);
  const columns = await ask("SELECT table, name FROM system.columns WHERE database = 'nghe' ORDER BY table, position");
  const byView = new Map<string, string[]>();
  for (const { table, name } of columns) {
    if (TIMES.has(String(name)) || leftOut.has(String(name))) continue;
    byView.set(String(table), [...(byView.get(String(table)) ?? []), `\`${name}\``]);
  }
  const dump: Dump = {};
  for (const [view, names] of byView) {
    const rows = await ask(`SELECT toString(tuple(${names.join(", ")})) AS line FROM nghe.${view} ORDER BY line`);
    dump[`nghe.${view}`] = rows.map(({ line }) => String(line));
  }
  return dump;
}

/** Every row of the views of a running product; then stops it, and adds what lies in its tables. */
export async function dumpAndStop(
  product: RunningProduct,
  source: string,
  leftOut?: ReadonlySet<string>,
): Promise<Dump> {
  const views = await dumpViews(product, leftOut);
  await product.stop();
  const script = join(import.meta.dirname, "print-tables.ts");
  const words = ["--conditions=@nghe/source", "--import", "tsx", script, product.directory, source];
  const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 256 << 20 });
  return { ...views, ...(JSON.parse(stdout) as Dump) };
}

/** Where two dumps differ, a few lines of each: empty where they are equal. */
export function differences(seen: Dump, expected: Dump): Record<string, object> {
  const found: Record<string, object> = {};
  for (const name of new Set([...Object.keys(seen), ...Object.keys(expected)])) {
    const [here, there] = [seen[name] ?? [], expected[name] ?? []];
    if (here.join("\n") === there.join("\n")) continue;
    const without = (lines: readonly string[], others: readonly string[]) => {
      const known = new Set(others);
      return lines.filter((line) => !known.has(line)).slice(0, 3);
    };
    found[name] = { rows: [here.length, there.length], extra: without(here, there), missing: without(there, here) };
  }
  return found;
}
