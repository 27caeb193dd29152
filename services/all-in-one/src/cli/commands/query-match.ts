import { createLexiconModel } from "@nghe/nlp";
import { createMatcher, type QueryProblem } from "@nghe/query";
import { systemClock } from "@nghe/runtime";
import type { CommandContext } from "../command.ts";
import { sizeOf } from "../match/json-lines.ts";
import { type MatchCounts, matchPosts } from "../match/match-posts.ts";
import { namedQuery, nameReader, type QueryFile, readQueries } from "../match/read-queries.ts";
import { pointAt } from "../output/point-at.ts";
import { parseOptions } from "../parse-options.ts";
import { createProgressBar } from "../progress-bar.ts";
import { noWords, required, type Subcommand } from "../subcommands.ts";

export const QUERY_MATCH_USAGE = `nghe query match --queries Q.jsonl --posts P.jsonl [--named N.jsonl]
                                       which queries hold for which posts of a file, and where; no server
                                       is asked. Exit code 1 if a query was refused

  --queries FILE    a line of JSON for each query: {"id": "…", "query": "…"}
  --posts FILE      a line of JSON for each post, as POST /ingest takes it
  --named FILE      the queries that others name as {id}, as --queries has them

  It writes {"query", "post", "source", "form", "spans": [{"start", "end"}]} for each match, and "titleSpans" where
  it stands in the title; places are in UTF-16 units. Lines that cannot be read are told on stderr.`;

const NO_NAMES: QueryFile = { path: "", queries: [], bad: 0 };

/** `nghe query match`: holds queries of a file against posts of a file. `write` draws without a line's end. */
export function queryMatch(write: (text: string) => void): Subcommand {
  return async (args, context) => {
    const { values, positionals } = parseOptions(args, {
      queries: { type: "string" },
      posts: { type: "string" },
      named: { type: "string" },
    });
    noWords(positionals);
    const posts = required(values.posts, "posts");
    const total = await sizeOf(posts);
    const names = values.named === undefined ? NO_NAMES : await readQueries(values.named, context.terminal);
    const file = await readQueries(required(values.queries, "queries"), context.terminal);
    const { terminal, signal } = context;
    const matcher = createMatcher(file.queries.map((query) => namedQuery(query, nameReader(names))));
    for (const { id, problems } of matcher.refused) refuse(id, problems, file, context);
    const line = { write, columns: terminal.columns, isWatched: terminal.isWatched };
    const bar = createProgressBar(total, "bytes", line, systemClock);
    const model = createLexiconModel();
    const deps = { matcher, model, terminal, bar, signal, now: systemClock.now() };
    const counts = await matchPosts(posts, deps).finally(() => bar.end());
    const refused = file.bad + names.bad + matcher.refused.length;
    terminal.err(summary(counts, file.queries.length - matcher.refused.length, refused));
    if (signal.aborted) return 130;
    return refused === 0 ? 0 : 1;
  };
}

function refuse(
  id: string,
  problems: readonly QueryProblem[],
  { path, queries }: QueryFile,
  { terminal }: CommandContext,
): void {
  const query = queries.find((one) => one.id === id);
  if (query === undefined) return;
  for (const { message, span, hint } of problems) {
    const where = `${path} line ${query.line}, query "${id}": ${message}`;
    terminal.err(`${where}\n${pointAt(query.query, span)}${hint === null ? "" : `\n  ${hint}`}`);
  }
}

function summary({ posts, matched, matches, bad }: MatchCounts, queries: number, refused: number): string {
  const without = refused === 0 ? "" : `, ${refused} refused`;
  const lost = bad === 0 ? "" : `; ${bad} lines were no posts`;
  return `${matches} matches: ${matched} of ${posts} posts, ${queries} queries${without}${lost}`;
}
