import { parseQuery } from "@nghe/query";
import { HttpProblem } from "../http-problem.ts";

/** Throws 400 where a brand's query cannot be used; `details.query` points at each place, in UTF-16 units. */
export function checkQuery(query: string): void {
  const parsed = parseQuery(query);
  if (parsed.ok) return;
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
