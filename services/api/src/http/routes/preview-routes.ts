import { PreviewAnswer, PreviewRequest } from "@nghe/contracts";
import type { Clock } from "@nghe/runtime";
import type { Store } from "@nghe/store";
import { type ReadAudit, textsIn } from "../../audit/read-audit.ts";
import { jsonInput, type Route, reply, workspaceRoute } from "../route.ts";
import { previewQuery } from "./preview-query.ts";

const DEFAULT_DAYS = 3;

export type PreviewRouteDeps = {
  shelf: Pick<Store["shelf"], "visible">;
  clock: Pick<Clock, "now">;
  audit: Pick<ReadAudit, "read">;
};

export function createPreviewRoutes({ shelf, clock, audit }: PreviewRouteDeps): Route[] {
  return [
    workspaceRoute({
      method: "POST",
      path: "/api/v1/workspaces/{ws}/queries/preview",
      tag: "Brands",
      summary: "What a query would match in stored posts, before it is saved; for a broken one, where it breaks.",
      scope: "read",
      ...jsonInput(PreviewRequest),
      answers: [{ status: 200, description: "The first matches, or the problem", schema: PreviewAnswer }],
      handle: async ({ identity, workspace, body }) => {
        const { query, days = DEFAULT_DAYS } = body;
        const { uid: workspaceUid } = workspace.entity;
        const asked = { workspaceUid, query, days, now: clock.now() };
        const answer = await previewQuery(shelf, asked);
        audit.read({ identity, workspaceUid, kind: "preview", question: { query, days } }, textsIn(answer));
        return reply.ok(answer);
      },
    }),
  ];
}
