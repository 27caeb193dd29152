import { formatQuery } from "@nghe/query";
import { forUnderstood } from "../query-text/for-understood.ts";
import type { ReadInput } from "../query-text/read-query-text.ts";
import type { Subcommand } from "../subcommands.ts";

/** `nghe query format`: a query as the language writes it, comments in place. */
export function queryFormat(readInput: ReadInput): Subcommand {
  return forUnderstood(readInput, ({ query, json }, terminal) => {
    const formatted = formatQuery(query);
    terminal.out(json ? JSON.stringify({ ok: true, query: formatted }, null, 2) : formatted);
  });
}
