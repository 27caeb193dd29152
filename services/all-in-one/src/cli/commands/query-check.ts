import { checkQuery, explainQuery } from "@nghe/query";
import { forUnderstood } from "../query-text/for-understood.ts";
import type { ReadInput } from "../query-text/read-query-text.ts";
import { showProblems } from "../query-text/show-problems.ts";
import type { Subcommand } from "../subcommands.ts";

/** `nghe query check`: what is wrong with a query (exit code 1), what is doubtful about it, and what it finds. */
export function queryCheck(readInput: ReadInput): Subcommand {
  return forUnderstood(readInput, ({ text, query, language, json, words }, terminal) => {
    const warnings = checkQuery(query, { language });
    const explanation = explainQuery(query, language);
    if (json) {
      const { terms, named } = query;
      terminal.out(JSON.stringify({ ok: true, terms, named, explanation, warnings }, null, 2));
      return;
    }
    showProblems(text, warnings, words.warning, terminal);
    terminal.out(`${words.fine}: ${explanation}`);
  });
}
