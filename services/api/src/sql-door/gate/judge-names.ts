import { stretches } from "./canonical-text.ts";
import { ALLOWED, badArguments, type Verdict } from "./verdict.ts";

/** Letters, marks, digits, spaces and common signs. */
const PLAIN = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;

/**
 * Refuses quoted names that could break a line of the engine's dumps or look like a part of one: every name must
 * stand whole in its own line there, or what follows it could be misread.
 */
export function judgeNames(canonical: string): Verdict {
  for (const stretch of stretches(canonical)) {
    if (stretch.kind !== "name") continue;
    const name = stretch.text.slice(1, -1);
    if (name.includes("\\") || !PLAIN.test(name)) {
      return badArguments(
        "A quoted name holds a control character or an escape. Give the column or table a plain name",
      );
    }
    if (/\w+: /.test(name) && /identifier|function|constant|alias|id:/i.test(name)) {
      return badArguments(`The name ${stretch.text} reads like a part of a query plan. Give it a plainer name`);
    }
  }
  return ALLOWED;
}
