import type { PostUpsert } from "@nghe/contracts";
import { readItem } from "@nghe/intake";
import type { LanguageModel, Reading } from "@nghe/nlp";
import { type CompiledMatcher, type Matchable, type QueryMatch, toMatchable } from "@nghe/query";
import type { ProgressBar } from "../progress-bar.ts";
import type { Terminal } from "../terminal.ts";
import { jsonLines } from "./json-lines.ts";

export type MatchPostsDeps = {
  matcher: CompiledMatcher;
  model: LanguageModel;
  terminal: Terminal;
  bar: ProgressBar;
  signal: AbortSignal;
  now: number;
};

export type MatchCounts = { posts: number; matched: number; matches: number; bad: number };

/** Lines of output that may wait before the reader of them is waited for. */
const AHEAD = 1_000;
const SHOWN_ERRORS = 1_000;

/** Holds every post of a file against all queries and writes a line for each match. Throws where it cannot be read. */
export async function matchPosts(path: string, deps: MatchPostsDeps): Promise<MatchCounts> {
  const { terminal, bar, signal } = deps;
  const counts: MatchCounts = { posts: 0, matched: 0, matches: 0, bad: 0 };
  let ahead = 0;
  for await (const read of jsonLines(path)) {
    if (signal.aborted) break;
    const item = read.ok ? readPost(read.item, deps.now) : { ok: false as const, message: read.message };
    if (!item.ok) {
      counts.bad += 1;
      if (counts.bad <= SHOWN_ERRORS) terminal.err(`${path} line ${read.line}: ${item.message}`);
      continue;
    }
    counts.posts += 1;
    const found = deps.matcher.match(lookAt(item.post, deps.model));
    if (found.length > 0) counts.matched += 1;
    counts.matches += found.length;
    for (const match of found) terminal.out(lineOf(match, item.post));
    ahead += found.length;
    if (ahead >= AHEAD) {
      ahead = 0;
      await terminal.drained();
    }
    bar.update(read.read, `${counts.posts} posts, ${counts.matches} matches, ${counts.bad} bad lines`);
  }
  if (counts.bad > SHOWN_ERRORS) terminal.err(`… and ${counts.bad - SHOWN_ERRORS} more bad lines`);
  return counts;
}

type ReadPost = { ok: true; post: PostUpsert } | { ok: false; message: string };

function readPost(item: unknown, now: number): ReadPost {
  const read = readItem(item, 0, { scope: "public", cause: "import", connector: "match", now });
  if (!read.ok) {
    const { path, message } = read.rejection;
    return { ok: false, message: path === "" ? message : `${path} ${message}` };
  }
  return read.message.type === "post" ? { ok: true, post: read.message } : { ok: false, message: "is no post" };
}

/** Reads language and tone as the pipeline does, and only where a query asks for them. */
function lookAt(post: PostUpsert, model: LanguageModel): Matchable {
  let known: undefined | Reading;
  const reading = (): Reading => {
    known ??= model.read(post.text, { lang: post.langHint });
    return known;
  };
  return Object.defineProperty(
    toMatchable(post, null, (spans) => reading().toward(spans).sentiment),
    "lang",
    { get: () => reading().lang },
  );
}

function lineOf({ id, form, spans, titleSpans }: QueryMatch, post: PostUpsert): string {
  const title = titleSpans.length > 0 ? { titleSpans } : {};
  return JSON.stringify({ query: id, post: post.id, source: post.source, form, spans, ...title });
}
