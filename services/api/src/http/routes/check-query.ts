import { parseQuery, type Query } from "@nghe/query";
import type { RegistryView } from "@nghe/registry";
import { HttpProblem } from "../http-problem.ts";

/** Gives the text of a `{name}`; null where there is none. */
export type Names = (name: string) => string | null;

/** The named queries of a workspace as its queries use them. */
export function namesOf(view: RegistryView, workspaceUid: string): Names {
  return (name) => view.namedQuery(workspaceUid, name)?.entity.query ?? null;
}

/** A query as it was understood. Throws 400 where it cannot be used; `details.query` points at each place, in UTF-16 units. */
export function checkQuery(text: string, named: Names): Query {
  const parsed = parseQuery(text, { named });
  if (parsed.ok) return parsed.query;
  const places = parsed.problems.map(({ code, message, span, hint }) => ({
    code,
    message,
    start: span.start,
    end: span.end,
    hint,
  }));
  throw new HttpProblem(400, "invalid-query", `query: ${places.map(({ message }) => message).join("; ")}`, {
    problems: places.map(({ message }) => ({ path: "query", message })),
    query: places,
  });
}
