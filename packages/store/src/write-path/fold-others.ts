import {
  type CorrectionMask,
  type CorrectionMessage,
  type DeleteMessage,
  type MetricsMessage,
  PUBLIC_SCOPE,
  type ReconsiderMessage,
} from "@nghe/contracts";
import { visibleRows, withCounts } from "./fold-content.ts";
import type { Folded } from "./folded.ts";
import { type CorrectedField, type Corrections, erased, type PostState, rowKey } from "./state.ts";

export function foldMetrics(state: PostState, message: MetricsMessage): Folded {
  const next = withCounts(state, PUBLIC_SCOPE, message.observedAt, message.metrics);
  return { next, outcome: next === state ? "known" : "edited", matched: false };
}

/** Per field the highest correction holds. A correction of a row that is not there waits for it. */
export function foldCorrection(state: PostState, message: CorrectionMessage): Folded {
  const key = rowKey(message);
  let said: Corrections = state.corrections[key] ?? {};
  const before = said;
  for (const field of FIELDS) said = withField(said, field, message.correctionId, message.mask);
  if (said === before) return { next: state, outcome: "known", matched: false };
  return {
    next: { ...state, corrections: { ...state.corrections, [key]: said } },
    outcome: "edited",
    matched: false,
  };
}

const FIELDS: readonly CorrectedField[] = [
  "sentiment",
  "counted",
  "emotion",
  "intent",
  "stage",
  "touchpoint",
  "topics",
  "painPoints",
  "tags",
];

function withField<F extends CorrectedField>(
  said: Corrections,
  field: F,
  id: string,
  mask: CorrectionMask,
): Corrections {
  const value = mask[field];
  if (value === undefined) return said;
  const held = said[field];
  if (held !== undefined && held.id >= id) return said;
  return { ...said, [field]: { id, value } };
}

export function foldReconsider(state: PostState, message: ReconsiderMessage): Folded {
  const { scope, rootVersion } = message;
  const held = state.threads[scope];
  if (state.retracted.includes(scope) || (held !== undefined && held.rootVersion >= rootVersion)) {
    return { next: state, outcome: "known", matched: false };
  }
  const thread = { rootVersion, rows: visibleRows(scope, message.rows) };
  return {
    next: { ...state, threads: { ...state.threads, [scope]: thread } },
    outcome: "edited",
    matched: thread.rows.length > 0,
  };
}

/** The public copy's deletion and an erasure delete the post; a workspace's takes only its own copy back, for good. */
export function foldDelete(state: PostState, message: DeleteMessage): Folded {
  const { scope, erase } = message;
  if (erase || scope === PUBLIC_SCOPE) return { next: erased(state), outcome: "deleted", matched: false };
  if (state.retracted.includes(scope)) return { next: state, outcome: "deleted", matched: false };
  return {
    next: {
      ...state,
      copies: without(state.copies, scope),
      threads: without(state.threads, scope),
      counts: without(state.counts, scope),
      retracted: [...state.retracted, scope],
    },
    outcome: "deleted",
    matched: false,
  };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
