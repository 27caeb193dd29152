import type { Span } from "../match.ts";
import type { QueryFix, QueryProblem } from "../problem.ts";
import { LIMITS } from "./limits.ts";
import { ENGLISH, type ProblemCode, type Said, type Wording } from "./wording/english.ts";
import { VIETNAMESE } from "./wording/vietnamese.ts";

export type QueryLanguage = "en" | "vi";

/** Thrown by `ProblemList` alone: enough is told, or what follows is not to be read. */
export class Stop extends Error {
  override readonly name = "Stop";
}

/** The problems found so far in one query. */
export type ProblemList = {
  readonly found: readonly QueryProblem[];
  /** Tells a problem. Throws `Stop` when there are enough of them. */
  tell<Code extends ProblemCode>(code: Code, at: Span, args: Parameters<Wording[Code]>, fix?: QueryFix | null): void;
  /** Tells a problem after which nothing more is read. */
  stop<Code extends ProblemCode>(code: Code, at: Span, args: Parameters<Wording[Code]>): never;
};

const WORDINGS: Readonly<Record<QueryLanguage, Wording>> = { en: ENGLISH, vi: VIETNAMESE };

/** An empty list, that words its problems in `language`. */
export function createProblemList(language: QueryLanguage): ProblemList {
  const wording = WORDINGS[language];
  const found: QueryProblem[] = [];
  const add = <Code extends ProblemCode>(
    code: Code,
    at: Span,
    args: Parameters<Wording[Code]>,
    fix: QueryFix | null,
  ) => {
    const say = wording[code] as (...values: Parameters<Wording[Code]>) => Said;
    const [message, hint] = say(...args);
    found.push({ code, message, span: { start: at.start, end: at.end }, hint, fix });
  };
  return {
    found,
    tell(code, at, args, fix = null) {
      add(code, at, args, fix);
      if (found.length >= LIMITS.problems) throw new Stop();
    },
    stop(code, at, args) {
      add(code, at, args, null);
      throw new Stop();
    },
  };
}
