import { explainQuery, formatQuery, parseQuery, type Query, type QueryProblem } from "@nghe/query";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { pointAt } from "../output/point-at.ts";
import { parseOptions } from "../parse-options.ts";
import { oneWord, runSubcommand, type Subcommand } from "../subcommands.ts";
import { QUERY_MATCH_USAGE, queryMatch } from "./query-match.ts";
import { QUERY_PREVIEW_USAGE, queryCompare, queryPreview } from "./query-preview.ts";

const USAGE = `nghe query check "TEXT" [--json]       what is wrong with a brand query, and where; exit code 1 then
nghe query explain "TEXT" [--lang vi]  what it finds, in words
nghe query format "TEXT"               as the language writes it

  --lang LANGUAGE   en or vi (default: en)

${QUERY_PREVIEW_USAGE}

${QUERY_MATCH_USAGE}

The language: docs/query-language.md.`;

/** `nghe query`: brand queries, before they are saved. */
export function queryCommand(write: (text: string) => void): Command {
  const known = { check, explain, format, match: queryMatch(write), preview: queryPreview, compare: queryCompare };
  return {
    name: "query",
    summary: "check, explain, format, match, preview and compare brand queries",
    usage: USAGE,
    run: (args, context) => runSubcommand(args, known, context),
  };
}

const JSON_ONLY = { json: { type: "boolean", default: false } } as const;

const check: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, JSON_ONLY);
  const text = oneWord(positionals, "query in quotes");
  const parsed = parseQuery(text);
  if (values.json) {
    const told = parsed.ok ? { ok: true, terms: parsed.query.terms } : parsed;
    context.terminal.out(JSON.stringify(told, null, 2));
    return parsed.ok ? 0 : 1;
  }
  if (!parsed.ok) return complain(context, text, parsed.problems);
  context.terminal.out(`fine: ${explainQuery(parsed.query, "en")}`);
  return 0;
};

const explain: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, { lang: { type: "string", default: "en" } });
  const { lang } = values;
  if (lang !== "en" && lang !== "vi") throw new UsageError(`--lang ${lang}: en or vi`);
  return onQuery(oneWord(positionals, "query in quotes"), context, (query) => explainQuery(query, lang));
};

const format: Subcommand = async (args, context) => {
  const { positionals } = parseOptions(args, {});
  return onQuery(oneWord(positionals, "query in quotes"), context, formatQuery);
};

function onQuery(text: string, context: CommandContext, say: (query: Query) => string): number {
  const parsed = parseQuery(text);
  if (!parsed.ok) return complain(context, text, parsed.problems);
  context.terminal.out(say(parsed.query));
  return 0;
}

function complain(
  { terminal }: CommandContext,
  text: string,
  problems: readonly Omit<QueryProblem, "code" | "fix">[],
): number {
  for (const { message, span, hint } of problems) {
    terminal.err(`${message}\n${pointAt(text, span)}${hint === null ? "" : `\n${hint}`}`);
  }
  return 1;
}
