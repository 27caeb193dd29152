import type { Command } from "../command.ts";
import type { ReadInput } from "../query-text/read-query-text.ts";
import { runSubcommand } from "../subcommands.ts";
import { queryCheck } from "./query-check.ts";
import { queryExplain } from "./query-explain.ts";
import { queryFormat } from "./query-format.ts";
import { QUERY_MATCH_USAGE, queryMatch } from "./query-match.ts";
import { QUERY_PREVIEW_USAGE, queryCompare, queryPreview } from "./query-preview.ts";

const USAGE = `nghe query check "TEXT"                what is wrong with a brand query and where (exit code 1), what is
                                       doubtful about it, and what it finds
nghe query explain "TEXT"              what it finds, in words, and how its operators are read
nghe query format "TEXT"               as the language writes it, over several lines where it is long

  "-" for TEXT      reads the query from a pipe
  --lang LANGUAGE   en or vi (default: en)
  --named FILE      the queries that {name} stands for, as query match has them
  --json            as JSON, with places in UTF-16 units

  nghe query check '(pin OR màn) NEAR/3 (nóng OR tối) -"tuyển dụng"'
  nghe query explain 'title:"sữa tươi" likes:>100 -is:repost' --lang vi
  nghe query format - < brand.query

${QUERY_PREVIEW_USAGE}

${QUERY_MATCH_USAGE}

The language: docs/query-language.md.`;

const NO_INPUT: ReadInput = async () => "";

/** `nghe query`: brand queries, before they are saved. `write` draws without a line's end. */
export function queryCommand(write: (text: string) => void, readInput: ReadInput = NO_INPUT): Command {
  const known = {
    check: queryCheck(readInput),
    explain: queryExplain(readInput),
    format: queryFormat(readInput),
    match: queryMatch(write),
    preview: queryPreview,
    compare: queryCompare,
  };
  return {
    name: "query",
    summary: "check, explain, format, match, preview and compare brand queries",
    usage: USAGE,
    run: (args, context) => runSubcommand(args, known, context),
  };
}
