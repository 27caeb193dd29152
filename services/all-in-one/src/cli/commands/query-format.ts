import { formatQuery } from "@nghe/query";
import { QUERY_WORDS } from "../query-text/query-words.ts";
import { type ReadInput, readQueryText } from "../query-text/read-query-text.ts";
import { showProblems } from "../query-text/show-problems.ts";
import type { Subcommand } from "../subcommands.ts";

/** `nghe query format`: a query as the language writes it, comments in place. */
export function queryFormat(readInput: ReadInput): Subcommand {
  return async (args, context) => {
    const { text, outcome, language, json } = await readQueryText(args, context, readInput);
    const formatted = outcome.ok ? formatQuery(outcome.query) : undefined;
    if (json) context.terminal.out(JSON.stringify(outcome.ok ? { ok: true, query: formatted } : outcome, null, 2));
    else if (formatted !== undefined) context.terminal.out(formatted);
    else if (!outcome.ok) showProblems(text, outcome.problems, QUERY_WORDS[language].error, context.terminal);
    return outcome.ok ? 0 : 1;
  };
}
