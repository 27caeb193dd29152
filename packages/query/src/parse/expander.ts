import type { Span } from "../match.ts";
import { LIMITS } from "./limits.ts";
import type { Query } from "./node.ts";
import type { ParseOutcome } from "./parser.ts";
import type { ProblemList, QueryLanguage } from "./problem-list.ts";
import type { Counts } from "./scan.ts";

type Measure = { counts: Counts; deepest: number };
/** A named query that was read, with what it adds to the limits of the one that uses it. */
export type Expansion = Measure & { query: Query };

/** The named queries that one query uses, each read once however often it is used. */
export type Expander = {
  /** Null where a problem was told instead. */
  expand(name: string, span: Span, problems: ProblemList): Expansion | null;
  /** Notes how much the text read last holds. */
  note(measure: Measure): void;
};

export type ReadNamed = (text: string, expander: Expander, language: QueryLanguage) => ParseOutcome;

/** Expands through `lookUp`; without it no named query may be used. */
export function createExpander(
  lookUp: undefined | ((name: string) => string | null),
  language: QueryLanguage,
  read: ReadNamed,
): Expander {
  const known = new Map<string, Expansion | string>();
  const open: string[] = [];
  let last: Measure = { counts: { terms: 0, wildcards: 0, fuzzy: 0 }, deepest: 0 };

  function readOnce(name: string, text: string, expander: Expander): Expansion | string {
    open.push(name);
    const outcome = read(text, expander, language);
    open.pop();
    return outcome.ok ? { query: outcome.query, ...last } : (outcome.problems[0]?.message ?? "");
  }

  const expander: Expander = {
    note: (measure) => {
      last = measure;
    },
    expand(name, span, problems) {
      if (lookUp === undefined) return told(() => problems.tell("no-names", span, []));
      if (open.includes(name))
        return told(() => problems.tell("name-cycle", span, [[...open, name].map((one) => `{${one}}`).join(" → ")]));
      if (open.length >= LIMITS.nameDepth) return told(() => problems.tell("name-too-deep", span, [LIMITS.nameDepth]));
      const before = known.get(name);
      if (before === undefined && known.size >= LIMITS.names) {
        return told(() => problems.tell("too-many-names", span, [LIMITS.names]));
      }
      const text = before === undefined ? lookUp(name) : "";
      if (text === null) return told(() => problems.tell("unknown-name", span, [name]));
      const found = before ?? readOnce(name, text, expander);
      known.set(name, found);
      if (typeof found !== "string") return found;
      return told(() => problems.tell("name-broken", span, [name, found]));
    },
  };
  return expander;
}

function told(tell: () => void): null {
  tell();
  return null;
}
