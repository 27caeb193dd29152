import { canonicalQuery, explainQuery } from "@nghe/query";
import { QUERY_WORDS } from "../query-text/query-words.ts";
import { type ReadInput, readQueryText } from "../query-text/read-query-text.ts";
import { showProblems } from "../query-text/show-problems.ts";
import type { Subcommand } from "../subcommands.ts";

/** `nghe query explain`: what a query finds, in words, and on stderr how its operators were read. */
export function queryExplain(readInput: ReadInput): Subcommand {
  return async (args, context) => {
    const { text, outcome, language, json } = await readQueryText(args, context, readInput);
    const { terminal } = context;
    const words = QUERY_WORDS[language];
    if (!outcome.ok) {
      if (json) terminal.out(JSON.stringify(outcome, null, 2));
      else showProblems(text, outcome.problems, words.error, terminal);
      return 1;
    }
    const explanation = explainQuery(outcome.query, language);
    const query = canonicalQuery(outcome.query, { parentheses: "all" });
    if (json) terminal.out(JSON.stringify({ ok: true, explanation, query }, null, 2));
    else {
      terminal.out(explanation);
      if (query !== text.trim()) terminal.err(`${words.asRead}: ${query}`);
    }
    return 0;
  };
}
