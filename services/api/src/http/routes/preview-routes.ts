import { PreviewAnswer, PreviewRequest } from "@nghe/contracts";
import type { Clock } from "@nghe/runtime";
import type { Store } from "@nghe/store";
import { jsonInput, type Route, reply, workspaceRoute } from "../route.ts";
import { previewQuery } from "./preview-query.ts";

const DEFAULT_DAYS = 3;

export type PreviewRouteDeps = { shelf: Pick<Store["shelf"], "visible">; clock: Pick<Clock, "now"> };

export function createPreviewRoutes({ shelf, clock }: PreviewRouteDeps): Route[] {
  return [
    workspaceRoute({
      method: "POST",
      path: "/api/v1/workspaces/{ws}/queries/preview",
      tag: "Brands",
      summary: "What a query would match in stored posts, before it is saved; for a broken one, where it breaks.",
      scope: "read",
      ...jsonInput(PreviewRequest),
      answers: [{ status: 200, description: "The first matches, or the problem", schema: PreviewAnswer }],
      handle: async ({ workspace, body }) => {
        const { query, days = DEFAULT_DAYS } = body;
        const asked = { workspaceUid: workspace.entity.uid, query, days, now: clock.now() };
        return reply.ok(await previewQuery(shelf, asked));
      },
    }),
  ];
}
