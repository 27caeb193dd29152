import { parseQuery, type Query, type QueryLanguage } from "@nghe/query";
import type { RegistryView } from "@nghe/registry";
import { faultOf } from "../../brand-queries/query-faults.ts";
import { HttpProblem } from "../http-problem.ts";

/** Gives the text of a `{name}`; null where there is none. */
export type Names = (name: string) => string | null;

/** The named queries of a workspace as its queries use them. */
export function namesOf(view: RegistryView, workspaceUid: string): Names {
  return (name) => view.namedQuery(workspaceUid, name)?.entity.query ?? null;
}

/**
 * A query as it was understood. Throws 400 where it cannot be used; `details.query` points at each place, in UTF-16
 * units, and has the change that mends it where one is certain.
 */
export function checkQuery(text: string, named: Names, language: QueryLanguage): Query {
  const parsed = parseQuery(text, { named, language });
  if (parsed.ok) return parsed.query;
  const query = parsed.problems.map(faultOf);
  throw new HttpProblem(400, "invalid-query", `query: ${query.map(({ message }) => message).join("; ")}`, {
    problems: query.map(({ message }) => ({ path: "query", message })),
    query,
  });
}
