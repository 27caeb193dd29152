import { PreviewAnswer } from "@nghe/contracts";
import { canonicalQuery, explainQuery, parseQuery, type Query, type QueryProblem } from "@nghe/query";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { connect } from "../connect.ts";
import { pointAt } from "../output/point-at.ts";
import { momentText, table } from "../output/table.ts";
import { parseOptions } from "../parse-options.ts";
import { oneWord, required, runSubcommand, type Subcommand } from "../subcommands.ts";
import { QUERY_MATCH_USAGE, queryMatch } from "./query-match.ts";

const USAGE = `nghe query check "TEXT" [--json]       what is wrong with a brand query, and where; exit code 1 then
nghe query explain "TEXT" [--lang vi]  what it finds, in words
nghe query format "TEXT"               as the language writes it
nghe query preview --workspace W "TEXT" [--days N] [--json]
                                       what it would match in stored posts, over the running server

  --lang LANGUAGE   en or vi (default: en)
  --days N          how far back a preview looks
  --json            as JSON

${QUERY_MATCH_USAGE}

The language: docs/query-language.md.`;

/** `nghe query`: brand queries, before they are saved. */
export function queryCommand(write: (text: string) => void): Command {
  const known = { check, explain, format, match: queryMatch(write), preview };
  return {
    name: "query",
    summary: "check, explain, format, match and preview a brand query",
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
  return onQuery(oneWord(positionals, "query in quotes"), context, canonicalQuery);
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

const preview: Subcommand = async (args, context) => {
  const { values, positionals } = parseOptions(args, {
    ...JSON_ONLY,
    workspace: { type: "string" },
    days: { type: "string" },
  });
  const query = oneWord(positionals, "query in quotes");
  const workspace = required(values.workspace, "workspace");
  const days = values.days === undefined ? {} : { days: wholeNumber(values.days) };
  const client = await connect(context);
  const path = `/api/v1/workspaces/${encodeURIComponent(workspace)}/queries/preview`;
  const answer = await client.send("POST", path, { query, ...days }, PreviewAnswer);
  if (values.json) context.terminal.out(JSON.stringify(answer, null, 2));
  else if (answer.problem !== null) {
    const { start, end } = answer.problem;
    complain(context, query, [{ ...answer.problem, span: { start, end } }]);
  } else showPreview(answer, context);
  return answer.ok ? 0 : 1;
};

function wholeNumber(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 400) throw new UsageError(`--days ${text}: 1 to 400`);
  return days;
}

const SHOWN = 120;

function showPreview({ scanned, matched, examples, explanation }: PreviewAnswer, { terminal }: CommandContext): void {
  terminal.err(explanation?.en ?? "");
  terminal.out(`${matched} of ${scanned} stored posts match`);
  const rows = examples.map(({ publishedAt, postId, text }) => [momentText(publishedAt), postId, text.slice(0, SHOWN)]);
  if (rows.length > 0) terminal.out(table(["PUBLISHED", "POST", "TEXT"], rows));
}
