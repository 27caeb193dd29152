import type { Span } from "../match.ts";
import type { QueryLanguage } from "../parse/problem-list.ts";
import type { Said } from "../parse/wording/english.ts";
import type { QueryFix, QueryProblem } from "../problem.ts";
import { ENGLISH_WARNINGS, type WarningCode, type WarningWording } from "./wording/english.ts";
import { VIETNAMESE_WARNINGS } from "./wording/vietnamese.ts";

/** The doubts found so far, each told once a place. */
export type Warnings = {
  readonly found: readonly QueryProblem[];
  warn<Code extends WarningCode>(
    code: Code,
    at: Span,
    args: Parameters<WarningWording[Code]>,
    fix?: QueryFix | null,
  ): void;
};

const MOST = 30;
const WORDINGS: Readonly<Record<QueryLanguage, WarningWording>> = { en: ENGLISH_WARNINGS, vi: VIETNAMESE_WARNINGS };

export function createWarnings(language: QueryLanguage): Warnings {
  const wording = WORDINGS[language];
  const found: QueryProblem[] = [];
  const told = new Set<string>();
  return {
    found,
    warn(code, { start, end }, args, fix = null) {
      const key = `${code} ${start} ${end}`;
      if (told.has(key) || found.length >= MOST) return;
      told.add(key);
      const say = wording[code] as (...values: typeof args) => Said;
      const [message, hint] = say(...args);
      found.push({ code, message, span: { start, end }, hint, fix });
    },
  };
}
