import { type ParseOutcome, parseQuery, type QueryLanguage } from "@nghe/query";
import type { CommandContext } from "../command.ts";
import { nameReader, readQueries } from "../match/read-queries.ts";
import { parseOptions } from "../parse-options.ts";
import { oneWord } from "../subcommands.ts";
import { readLanguage } from "./query-words.ts";

export type ReadInput = () => Promise<string>;

/** A query from the command line or a pipe, read, and what was wished for with it. */
export type QueryText = { text: string; outcome: ParseOutcome; language: QueryLanguage; json: boolean };

/** Reads `TEXT` or `-`, with `--lang`, `--json` and `--named`. Throws `UsageError` where there is not one query. */
export async function readQueryText(
  args: readonly string[],
  { terminal }: CommandContext,
  readInput: ReadInput,
): Promise<QueryText> {
  const { values, positionals } = parseOptions(args, {
    lang: { type: "string", default: "en" },
    json: { type: "boolean", default: false },
    named: { type: "string" },
  });
  const language = readLanguage(values.lang);
  const word = oneWord(positionals, 'query in quotes, or "-" to read it from a pipe');
  const text = word === "-" ? (await readInput()).replace(/\s+$/, "") : word;
  const named = values.named === undefined ? () => null : nameReader(await readQueries(values.named, terminal));
  return { text, outcome: parseQuery(text, { named, language }), language, json: values.json };
}
