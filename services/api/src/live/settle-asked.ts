import type { LiveQuery } from "@nghe/contracts";
import type { RegistryView } from "@nghe/registry";
import { sees } from "../auth/access.ts";
import type { Identity } from "../auth/identity.ts";
import { resolveQuestion } from "../questions/resolve.ts";
import type { LiveAsked } from "./live-key.ts";
import { type LiveProblem, refusalOf } from "./live-problem.ts";

export type Settled = { ok: true; asked: LiveAsked } | { ok: false; problem: LiveProblem };

/** A client's question with its workspace looked up, or why it is refused. Another's workspace is as one not there. */
export function settleAsked(query: LiveQuery, identity: Identity, view: RegistryView, now: number): Settled {
  const { kind, workspace: slug, ...question } = query;
  const workspace = view.workspace(slug);
  if (workspace === undefined || !sees(identity, workspace.entity.uid))
    return { ok: false, problem: refusalOf(undefined) };
  const resolution = resolveQuestion({ kind, workspace, question }, view, now);
  if (!resolution.ok) return { ok: false, problem: refusalOf(resolution.problems) };
  if (question.cursor === undefined) return { ok: true, asked: { kind, workspaceUid: workspace.entity.uid, question } };
  return { ok: false, problem: refusalOf([{ path: "cursor", message: "is for pages, not for live questions" }]) };
}
