import type { ImportSource, ImportWishes } from "@nghe/ingest";
import { readItem } from "@nghe/intake";
import type { Terminal } from "../terminal.ts";

const SHOWN_POSTS = 10;
const SHOWN_ERRORS = 1_000;

/** Reads the whole file and sends nothing: the first rows as posts, every error with its line. Gives the exit code. */
export async function dryRun(source: ImportSource, terminal: Terminal, now: number): Promise<number> {
  let good = 0;
  let bad = 0;
  const complain = (line: number, path: string, message: string) => {
    bad++;
    if (bad <= SHOWN_ERRORS) terminal.err(`line ${line}: ${path === "" ? "" : `${path} `}${message}`);
  };
  const context = { scope: "public", cause: "import", connector: "import", now } as const;
  for await (const item of source.items()) {
    if (!item.ok) {
      complain(item.line, item.path, item.message);
      continue;
    }
    const read = readItem(item.item, 0, context);
    if (!read.ok) complain(item.line, read.rejection.path, read.rejection.message);
    else if (good++ < SHOWN_POSTS) terminal.out(JSON.stringify(item.item));
  }
  if (bad > SHOWN_ERRORS) terminal.err(`… and ${bad - SHOWN_ERRORS} more`);
  terminal.err(`${good} posts would be sent, ${bad} lines cannot be taken. Nothing was sent.`);
  return bad === 0 ? 0 : 1;
}

/** What the file was found to be, which column fills which field, and how dates are read that could mean two things. */
export function describeSource(
  { shape, map }: ImportSource,
  wishes: Pick<ImportWishes, "timezone" | "dayFirst">,
  terminal: Terminal,
): void {
  const format = shape.format.kind === "ndjson" ? "NDJSON" : `separated by ${JSON.stringify(shape.format.delimiter)}`;
  terminal.err(`${shape.path}: ${shape.encoding}, ${format}${map === null ? "" : `, layout ${map.layout.name}`}`);
  if (map === null) return;
  const fields = [...map.fields].map(([field, column]) => `${field} ← ${map.header[column] ?? ""}`);
  terminal.err(`  ${fields.join(", ")}`);
  const zone = wishes.timezone ?? map.layout.timezone;
  const isDayFirst = wishes.dayFirst ?? map.layout.dayFirst;
  const change = isDayFirst ? "--month-first" : "--day-first";
  const order = isDayFirst ? "3 April" : "4 March";
  terminal.err(`  times without a zone are of ${zone}, 03/04 is ${order} (--timezone and ${change} change it)`);
}
