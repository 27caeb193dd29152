import type { Question, QuestionKind } from "@nghe/contracts";
import { isCellKind } from "../questions/kinds.ts";

/** What a client asks live, its workspace looked up. */
export type LiveAsked = { kind: QuestionKind; workspaceUid: string; question: Question };

/**
 * Names what must be asked of the tables: two subscriptions with one key share one live query, however their lists are
 * written, and so do the kinds that are made from the same sums.
 */
export function liveKey({ kind, workspaceUid, question }: LiveAsked): string {
  const family = isCellKind(kind) ? "sums" : kind;
  const parts = Object.entries(question)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => [name, Array.isArray(value) ? [...new Set(value.map(String))].sort(inOrder) : value] as const,
    )
    .sort(([a], [b]) => inOrder(a, b));
  return JSON.stringify([workspaceUid, family, parts]);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
