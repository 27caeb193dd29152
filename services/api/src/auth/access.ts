import type { KeyScope } from "@nghe/contracts";
import type { Identity } from "./identity.ts";

/**
 * What a route asks of a key. `workspace` routes name a workspace in their path; `installation` ones need a key that
 * belongs to none; `key` ones take any key and look further themselves.
 */
export type Access = { of: "anyone" } | { of: "key" | "installation" | "workspace"; scope: KeyScope };

export type Verdict = "allowed" | "not-current" | "who-are-you" | "not-enough" | "not-there";

export type Asked = {
  isCurrent: boolean;
  identity: undefined | Identity;
  /** The uid of the workspace that the request names; undefined where there is none of that name. */
  workspaceUid: undefined | string;
};

const RANK: Record<KeyScope, number> = { read: 1, write: 2, admin: 3 };

/** Whether the scopes reach as far as `needed`: admin includes write, write includes read. */
export function reaches(identity: Identity, needed: KeyScope): boolean {
  return identity.scopes.some((scope) => RANK[scope] >= RANK[needed]);
}

/** Whether the key may see this workspace at all. */
export function sees(identity: Identity, workspaceUid: string): boolean {
  return identity.workspaceUid === null || identity.workspaceUid === workspaceUid;
}

/** Decides before anything is read. Another's workspace is answered exactly as one that is not there. */
export function decide(access: Access, { isCurrent, identity, workspaceUid }: Asked): Verdict {
  if (access.of === "anyone") return "allowed";
  if (!isCurrent) return "not-current";
  if (identity === undefined) return "who-are-you";
  if (access.of === "workspace" && (workspaceUid === undefined || !sees(identity, workspaceUid))) return "not-there";
  if (access.of === "installation" && identity.workspaceUid !== null) return "not-enough";
  return reaches(identity, access.scope) ? "allowed" : "not-enough";
}
