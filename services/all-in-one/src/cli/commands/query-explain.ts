import { canonicalQuery, explainQuery } from "@nghe/query";
import { forUnderstood } from "../query-text/for-understood.ts";
import type { ReadInput } from "../query-text/read-query-text.ts";
import type { Subcommand } from "../subcommands.ts";

/** `nghe query explain`: what a query finds, in words, and on stderr how its operators were read. */
export function queryExplain(readInput: ReadInput): Subcommand {
  return forUnderstood(readInput, ({ text, query, language, json, words }, terminal) => {
    const explanation = explainQuery(query, language);
    const asRead = canonicalQuery(query, { parentheses: "all" });
    if (json) {
      terminal.out(JSON.stringify({ ok: true, explanation, query: asRead }, null, 2));
      return;
    }
    terminal.out(explanation);
    if (asRead !== text.trim()) terminal.err(`${words.asRead}: ${asRead}`);
  });
}
