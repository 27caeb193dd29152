import type { NamedQuery } from "@nghe/query";
import { z } from "zod";
import type { Terminal } from "../terminal.ts";
import { jsonLines } from "./json-lines.ts";

const QueryLine = z.object({ id: z.string().min(1).max(512), query: z.string() });
type QueryLine = z.infer<typeof QueryLine>;

/** The queries of a file, and how many of its lines are none; each of those is told on the terminal. */
export type QueryFile = { path: string; queries: (QueryLine & { line: number })[]; bad: number };

/** Reads `{id, query}` lines; two of one id are not taken. Throws `Failure` where the file cannot be read. */
export async function readQueries(path: string, terminal: Terminal): Promise<QueryFile> {
  const queries = new Map<string, QueryFile["queries"][number]>();
  let bad = 0;
  for await (const read of jsonLines(path)) {
    const parsed = read.ok ? QueryLine.safeParse(read.item) : undefined;
    const earlier = parsed?.success === true ? queries.get(parsed.data.id) : undefined;
    if (parsed?.success === true && earlier === undefined) {
      queries.set(parsed.data.id, { ...parsed.data, line: read.line });
      continue;
    }
    bad += 1;
    const message = read.ok ? whyNot(earlier) : read.message;
    terminal.err(`${path} line ${read.line}: ${message}`);
  }
  return { path, queries: [...queries.values()], bad };
}

/** How `{name}` in a query is read: the queries of the file by their ids. */
export function nameReader({ queries }: QueryFile): (name: string) => string | null {
  const byName = new Map(queries.map(({ id, query }) => [id, query]));
  return (name) => byName.get(name) ?? null;
}

/** A query as the matcher takes it. */
export function namedQuery({ id, query }: QueryLine, named: (name: string) => string | null): NamedQuery {
  return { id, query, named };
}

function whyNot(earlier: undefined | { line: number; id: string }): string {
  if (earlier !== undefined) return `the id "${earlier.id}" is that of line ${earlier.line}`;
  return 'must be {"id": "…", "query": "…"}';
}
