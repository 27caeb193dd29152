import type { Query } from "@nghe/query";
import type { CommandContext } from "../command.ts";
import type { Subcommand } from "../subcommands.ts";
import { QUERY_WORDS } from "./query-words.ts";
import { type QueryText, type ReadInput, readQueryText } from "./read-query-text.ts";
import { showProblems } from "./show-problems.ts";

/** A query that was understood, as `readQueryText` gives it, in the words of its language. */
export type Understood = Omit<QueryText, "outcome"> & {
  query: Query;
  words: (typeof QUERY_WORDS)[QueryText["language"]];
};

/** A subcommand about one query: tells what is wrong with it (exit code 1), or what `tell` says of it. */
export function forUnderstood(
  readInput: ReadInput,
  tell: (understood: Understood, terminal: CommandContext["terminal"]) => void,
): Subcommand {
  return async (args, context) => {
    const { text, outcome, language, json } = await readQueryText(args, context, readInput);
    const { terminal } = context;
    const words = QUERY_WORDS[language];
    if (outcome.ok) {
      tell({ text, query: outcome.query, language, json, words }, terminal);
      return 0;
    }
    if (json) terminal.out(JSON.stringify(outcome, null, 2));
    else showProblems(text, outcome.problems, words.error, terminal);
    return 1;
  };
}
