import { checkQuery, explainQuery } from "@nghe/query";
import { QUERY_WORDS } from "../query-text/query-words.ts";
import { type ReadInput, readQueryText } from "../query-text/read-query-text.ts";
import { showProblems } from "../query-text/show-problems.ts";
import type { Subcommand } from "../subcommands.ts";

/** `nghe query check`: what is wrong with a query (exit code 1), what is doubtful about it, and what it finds. */
export function queryCheck(readInput: ReadInput): Subcommand {
  return async (args, context) => {
    const { text, outcome, language, json } = await readQueryText(args, context, readInput);
    const { terminal } = context;
    const words = QUERY_WORDS[language];
    if (!outcome.ok) {
      if (json) terminal.out(JSON.stringify(outcome, null, 2));
      else showProblems(text, outcome.problems, words.error, terminal);
      return 1;
    }
    const { query } = outcome;
    const warnings = checkQuery(query, { language });
    const explanation = explainQuery(query, language);
    if (json) {
      const { terms, named } = query;
      terminal.out(JSON.stringify({ ok: true, terms, named, explanation, warnings }, null, 2));
      return 0;
    }
    showProblems(text, warnings, words.warning, terminal);
    terminal.out(`${words.fine}: ${explanation}`);
    return 0;
  };
}
