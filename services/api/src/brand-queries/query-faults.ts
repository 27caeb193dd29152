import type { QueryFault } from "@nghe/contracts";
import { checkQuery, parseQuery, type QueryLanguage, type QueryProblem } from "@nghe/query";
import type { Names } from "../http/routes/check-query.ts";

/** A problem, or a doubt, as answers show it. */
export function faultOf({ code, message, span, hint, fix }: QueryProblem): QueryFault {
  const { start, end } = span;
  const mended = fix === null ? null : { start: fix.span.start, end: fix.span.end, text: fix.text };
  return { code, message, start, end, hint, fix: mended };
}

/** What is doubtful about a saved query, in the order of its text; nothing of one that cannot be read any more. */
export function warningsOf(text: string, named: Names, language: QueryLanguage): QueryFault[] {
  const parsed = parseQuery(text, { named, language });
  return parsed.ok ? checkQuery(parsed.query, { language }).map(faultOf) : [];
}
