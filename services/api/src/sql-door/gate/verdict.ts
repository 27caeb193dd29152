/** What the gate says of a text. `code` and `label` are ClickHouse's own, so that a client knows them. */
export type Verdict = { status: "allowed" } | Refusal;

export type Refusal = { status: "refused"; code: number; label: string; message: string };

export const ALLOWED: Verdict = { status: "allowed" };

/** Something this door does not open. `message` names what, why, and what to use instead. */
export function denied(message: string): Refusal {
  return { status: "refused", code: 497, label: "ACCESS_DENIED", message };
}

export function badArguments(message: string): Refusal {
  return { status: "refused", code: 36, label: "BAD_ARGUMENTS", message };
}

export function settingRefused(message: string): Refusal {
  return { status: "refused", code: 452, label: "SETTING_CONSTRAINT_VIOLATION", message };
}
