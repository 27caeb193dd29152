import type { Explanation } from "@nghe/contracts";
import { explainQuery, parseQuery } from "@nghe/query";
import type { Names } from "../http/routes/check-query.ts";

/** A query in plain words of both languages; null of an empty one, and of one that cannot be read any more. */
export function explanationOf(text: string, named: Names): Explanation {
  const parsed = text === "" ? undefined : parseQuery(text, { named });
  if (parsed?.ok !== true) return null;
  return { en: explainQuery(parsed.query, "en"), vi: explainQuery(parsed.query, "vi") };
}
