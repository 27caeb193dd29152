import type { Answer } from "@nghe/contracts";
import type { Clock } from "@nghe/runtime";
import type { Answers } from "@nghe/store";
import type { ProofBook } from "../proof/proof-book.ts";
import { composeCells } from "./compose-cells.ts";
import { type Frame, frameOf, type Standing } from "./frame.ts";
import { isCellKind } from "./kinds.ts";
import type { Resolved } from "./resolve.ts";

export type AnswerDeps = { answers: Answers; clock: Pick<Clock, "now">; proofs: ProofBook };

/**
 * What the tables stand at: read before the figures, so that these show at least that state. An empty workspace
 * stands at the present.
 */
export async function standingOf(
  { selection }: Resolved,
  { answers, clock }: Omit<AnswerDeps, "proofs">,
): Promise<Standing> {
  const newest = await answers.newest(selection.workspaceUid);
  return { asOf: newest ?? clock.now(), storedAt: newest, coverage: await answers.coverage(selection) };
}

/** Answers one question from the tables: what REST gives, and what a live query's first snapshot shows. */
export async function answerQuestion(resolved: Resolved, deps: AnswerDeps): Promise<Answer> {
  const standing = await standingOf(resolved, deps);
  return readAnswer(resolved, frameOf(resolved, standing, deps.answers), deps);
}

/** The figures under a frame that is already there. */
export async function readAnswer(resolved: Resolved, frame: Frame, deps: AnswerDeps): Promise<Answer> {
  const { kind, selection, paging } = resolved;
  const { answers, clock, proofs } = deps;
  if (isCellKind(kind)) {
    const cells = selection.brands.length === 0 ? [] : await answers.cells(selection, null);
    const proven = { ...resolved, proofs: await proofs.of(resolved.brands) };
    return composeCells(kind, proven, cells, frame, clock.now());
  }
  if (kind === "coverage") return { ...frame, kind, sources: frame.coverage };
  if (selection.brands.length === 0) return { ...frame, kind, items: [], next: null };
  if (kind === "mentions") {
    const { limit, cursor } = paging;
    return { ...frame, kind, ...(await answers.mentions(selection, { limit, cursor, updatedAfter: null })) };
  }
  return { ...frame, kind, ...(await answers.alerts(selection, paging)) };
}
