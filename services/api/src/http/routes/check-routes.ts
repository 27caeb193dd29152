import { BrandCheck, CheckRequest } from "@nghe/contracts";
import type { LanguageModel } from "@nghe/nlp";
import type { Clock } from "@nghe/runtime";
import type { PostShelf, PostsByKey } from "@nghe/store";
import type { ReadAudit } from "../../audit/read-audit.ts";
import { checkBrand } from "../../brand-check/check-brand.ts";
import { labelledPosts } from "../../labels/labelled-post.ts";
import { createStoredReader } from "../../labels/stored-matchable.ts";
import { createGate, type Gate } from "../gate.ts";
import { notFound } from "../http-problem.ts";
import { jsonInput, type Route, reply, workspaceRoute } from "../route.ts";
import type { BrandRouteDeps } from "./shown-brand.ts";

export type CheckRouteDeps = BrandRouteDeps & {
  shelf: Pick<PostShelf, "visible">;
  postsByKey: Pick<PostsByKey, "visibleOf">;
  model: LanguageModel | null;
  clock: Pick<Clock, "now">;
  audit: Pick<ReadAudit, "read">;
};

const DEFAULT_DAYS = 30;
/** A check reads thousands of posts and matches each several times. */
const AT_ONCE = 2;
const WAITING = 20;

export function createCheckRoutes(deps: CheckRouteDeps): Route[] {
  return [checkRoute(deps, createGate(AT_ONCE, WAITING))];
}

function checkRoute(deps: CheckRouteDeps, gate: Gate): Route {
  return workspaceRoute({
    method: "POST",
    path: "/api/v1/workspaces/{ws}/brands/{brand}/check",
    tag: "Brand queries",
    summary:
      "What else the words of a brand's query mean in stored posts, narrower queries with what each changes, and thirty matches to label.",
    scope: "read",
    ...jsonInput(CheckRequest),
    answers: [{ status: 200, description: "What speaks for and against the query", schema: BrandCheck }],
    handle: async ({ identity, workspace, params, body }) => {
      const view = deps.registry.view();
      const held = view.brand(workspace.entity.uid, params["brand"] ?? "");
      const version = held === undefined ? undefined : view.versions(held.entity.uid).at(-1);
      if (held === undefined || version === undefined) throw notFound();
      const { entity: brand } = held;
      const { days = DEFAULT_DAYS, seed = `${brand.uid} ${version.version}` } = body;
      const proof = (await deps.proofs.of([brand])).get(brand.uid) ?? { status: "unproven", precision: null, n: 0 };
      const answer = await gate(async () => {
        const read = createStoredReader(deps.model);
        const labelled = await labelledPosts(deps.postsByKey, view, brand);
        return checkBrand(deps.shelf, { brand, version, labelled, proof, days, seed, read, now: deps.clock.now() });
      });
      const question = { brand: brand.id, days, seed };
      deps.audit.read({ identity, workspaceUid: workspace.entity.uid, kind: "check", question }, answer.sample.length);
      return reply.ok(answer);
    },
  });
}
