import type { CoverageAnswer, SourceCoverage } from "@nghe/contracts";
import type { Answers } from "@nghe/store";
import { FORMULA_OF } from "./kinds.ts";
import type { Resolved } from "./resolve.ts";

/** What every answer carries beside its figures. */
export type Frame = Omit<CoverageAnswer, "kind" | "sources">;

/** What is known of the tables when an answer is made. `asOf` in ms. */
export type Standing = { asOf: number; storedAt: number | null; coverage: SourceCoverage[] };

export function frameOf(resolved: Resolved, standing: Standing, answers: Pick<Answers, "sqlFor">): Frame {
  const { kind, workspace, selection } = resolved;
  return {
    workspace: workspace.id,
    from: selection.from,
    to: selection.to,
    interval: selection.interval,
    timezone: selection.timezone,
    simulated: workspace.simulated,
    asOf: standing.asOf,
    storedAt: standing.storedAt,
    coverage: standing.coverage,
    sql: answers.sqlFor(kind, selection),
    formula: FORMULA_OF[kind],
  };
}
