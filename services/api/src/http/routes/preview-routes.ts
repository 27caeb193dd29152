import {
  type Brand,
  CompareAnswer,
  CompareRequest,
  PreviewAnswer,
  PreviewRequest,
  PUBLIC_SCOPE,
  type Workspace,
  workspaceScope,
} from "@nghe/contracts";
import type { LanguageModel } from "@nghe/nlp";
import type { Registry, RegistryView } from "@nghe/registry";
import type { Clock } from "@nghe/runtime";
import type { Selection, Store } from "@nghe/store";
import { type ReadAudit, textsIn } from "../../audit/read-audit.ts";
import { compareQueries } from "../../previews/compare.ts";
import { previewQuery } from "../../previews/preview.ts";
import { createPreviewGate } from "../../previews/preview-gate.ts";
import { invalid, notFound } from "../http-problem.ts";
import { jsonInput, type Route, reply, workspaceRoute } from "../route.ts";
import { namesOf } from "./check-query.ts";

const DAY_MS = 86_400_000;
const PREVIEW_DAYS = 3;
const COMPARE_DAYS = 7;

export type PreviewLimits = {
  /** Previews of one workspace at once. */
  running: number;
  /** The longest a pass over the posts may take. */
  timeoutMs: number;
  /** From this spam score on a mention is not counted: as enrichment has it. */
  spamFrom: number;
};

export type PreviewRouteDeps = {
  previews: Store["previews"];
  answers: Pick<Store["answers"], "cells">;
  registry: Pick<Registry, "view">;
  /** Null where posts are not scored here. */
  model: LanguageModel | null;
  clock: Pick<Clock, "now">;
  audit: Pick<ReadAudit, "read">;
  previewLimits: PreviewLimits;
};

/** Previews and comparisons of queries, a few of a workspace at once. */
export function createPreviewRoutes(deps: PreviewRouteDeps): Route[] {
  const gate = createPreviewGate(deps.previewLimits.running);
  return [previewRoute(deps, gate), compareRoute(deps, gate)];
}

function previewRoute(deps: PreviewRouteDeps, gate: ReturnType<typeof createPreviewGate>): Route {
  return workspaceRoute({
    method: "POST",
    path: "/api/v1/workspaces/{ws}/queries/preview",
    tag: "Queries",
    summary: "What a query would match in stored posts, before it is saved; for a broken one, where it breaks.",
    scope: "read",
    ...jsonInput(PreviewRequest),
    answers: [{ status: 200, description: "What it finds, or the problem", schema: PreviewAnswer }],
    handle: async ({ identity, workspace: { entity }, body, request, language }) => {
      const now = deps.clock.now();
      const { from, to, days = from === undefined && to === undefined ? PREVIEW_DAYS : undefined } = body;
      const within = {
        scopes: scopesOf(entity),
        seenSince: days === undefined ? 0 : now - days * DAY_MS,
        period: from === undefined && to === undefined ? null : periodOf(from, to, Number.MAX_SAFE_INTEGER),
        timeoutMs: deps.previewLimits.timeoutMs,
      };
      const named = namesOf(deps.registry.view(), entity.uid);
      const asked = { query: body.query, named, language, timezone: entity.timezone, within };
      const answer = await gate.pass(entity.uid, () => previewQuery(deps, asked, request.signal));
      deps.audit.read({ identity, workspaceUid: entity.uid, kind: "preview", question: body }, textsIn(answer));
      return reply.ok(answer);
    },
  });
}

function compareRoute(deps: PreviewRouteDeps, gate: ReturnType<typeof createPreviewGate>): Route {
  return workspaceRoute({
    method: "POST",
    path: "/api/v1/workspaces/{ws}/brands/{brand}/queries/compare",
    tag: "Queries",
    summary: "What another query would gain, lose and keep in stored posts, and do to share of voice and tone.",
    scope: "read",
    ...jsonInput(CompareRequest),
    answers: [{ status: 200, description: "The difference, or the problem", schema: CompareAnswer }],
    handle: async ({ identity, workspace: { entity }, params, body, request, language }) => {
      const view = deps.registry.view();
      const brand = view.brand(entity.uid, params["brand"] ?? "")?.entity;
      if (brand === undefined) throw notFound();
      const now = deps.clock.now();
      const period = periodOf(body.from, body.to, now, (body.days ?? COMPARE_DAYS) * DAY_MS);
      const against = body.against ?? brand.query;
      const asked = {
        brand: brand.id,
        query: body.query,
        against,
        named: namesOf(view, entity.uid),
        language,
        exclusions: entity.exclusions,
        within: { scopes: scopesOf(entity), seenSince: 0, period, timeoutMs: deps.previewLimits.timeoutMs },
        effect: against === brand.query ? effectAsked(deps, entity, brand, view, period) : null,
      };
      const compare = { ...deps, spamFrom: deps.previewLimits.spamFrom };
      const answer = await gate.pass(entity.uid, () => compareQueries(compare, asked, request.signal));
      deps.audit.read({ identity, workspaceUid: entity.uid, kind: "preview", question: body }, textsOf(answer));
      return reply.ok(answer);
    },
  });
}

const textsOf = ({ gained, lost, kept }: CompareAnswer): number =>
  gained.examples.length + lost.examples.length + kept.examples.length;

/** Public posts are none of a made-up workspace's. */
function scopesOf({ uid, simulated }: Workspace): string[] {
  return simulated ? [workspaceScope(uid)] : [PUBLIC_SCOPE, workspaceScope(uid)];
}

function periodOf(from: undefined | string, to: undefined | string, end: number, length = end) {
  const until = to === undefined ? end : Date.parse(to);
  const since = from === undefined ? Math.max(0, until - length) : Date.parse(from);
  if (since >= until) throw invalid([{ path: "from", message: "must be before to" }]);
  return { from: since, to: until };
}

function effectAsked(
  { model }: PreviewRouteDeps,
  { uid, id, timezone }: Workspace,
  brand: Brand,
  view: RegistryView,
  period: { from: number; to: number },
) {
  const brands = view.brands(uid).map(({ entity }) => entity);
  const selection: Selection = {
    ...period,
    interval: "month",
    workspaceUid: uid,
    workspace: id,
    timezone,
    brands: brands.map((one) => ({ uid: one.uid, id: one.id })),
    sources: null,
    langs: null,
    sentiments: null,
    vias: ["text"],
    countedOnly: true,
  };
  return { brand, brands, selection, isScored: model !== null };
}
