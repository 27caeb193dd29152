import { type Brand, type Label, LabelsAnswer, LabelView, NewLabels, postKey } from "@nghe/contracts";
import type { LanguageModel } from "@nghe/nlp";
import type { Held, RegistryView } from "@nghe/registry";
import type { PostsByKey } from "@nghe/store";
import { z } from "zod";
import type { ReadAudit } from "../../audit/read-audit.ts";
import type { Identity } from "../../auth/identity.ts";
import { labelId } from "../../labels/label-id.ts";
import { type LabelledPost, labelledPosts } from "../../labels/labelled-post.ts";
import { measureVersions } from "../../labels/measure-versions.ts";
import { createStoredReader } from "../../labels/stored-matchable.ts";
import { HttpProblem, notFound } from "../http-problem.ts";
import { jsonInput, NO_INPUT, type Route, reply, workspaceRoute } from "../route.ts";
import { wrongField } from "./registry-writer.ts";
import type { EntityRouteDeps } from "./workspace-routes.ts";

export type LabelRouteDeps = EntityRouteDeps & {
  postsByKey: Pick<PostsByKey, "visibleOf">;
  model: LanguageModel | null;
  audit: Pick<ReadAudit, "read">;
};

const TAG = "Brand queries";
const ALL = "/api/v1/workspaces/{ws}/brands/{brand}/labels";
/** What a brand may have: each is kept for ever in the registry's log. */
const MOST = 5_000;

export function createLabelRoutes(deps: LabelRouteDeps): Route[] {
  return [listLabels(deps), addLabels(deps), removeLabel(deps)];
}

function listLabels(deps: LabelRouteDeps): Route {
  return workspaceRoute({
    method: "GET",
    path: ALL,
    tag: TAG,
    summary: "The posts that people marked as about the brand or not, and how its query does on them.",
    scope: "read",
    ...NO_INPUT,
    answers: [{ status: 200, description: "All labels, oldest first", schema: LabelsAnswer }],
    handle: async ({ workspace, params, identity }) => {
      const view = deps.registry.view();
      const { entity: brand } = brandOf(view, workspace.entity.uid, params["brand"]);
      const labelled = await labelledPosts(deps.postsByKey, view, brand);
      const version = view.versions(brand.uid).slice(-1);
      const measure = measureVersions(version, labelled, createStoredReader(deps.model)).get(brand.queryVersion);
      if (measure === undefined) throw notFound();
      const asked = {
        identity,
        workspaceUid: workspace.entity.uid,
        kind: "labels",
        question: { brand: brand.id },
      } as const;
      deps.audit.read(asked, labelled.filter(({ stored }) => stored !== undefined).length);
      return reply.ok({ labels: labelled.map(labelViewOf), measure });
    },
  });
}

function addLabels(deps: LabelRouteDeps): Route {
  return workspaceRoute({
    method: "POST",
    path: ALL,
    tag: TAG,
    summary: "Marks posts as about the brand or not. A post that is marked already is marked anew.",
    scope: "write",
    ...jsonInput(NewLabels),
    answers: [{ status: 201, description: "As they are kept", schema: z.array(LabelView) }],
    handle: async ({ workspace, params, body, identity }) => {
      const { entity: brand } = brandOf(deps.registry.view(), workspace.entity.uid, params["brand"]);
      const asked = body.labels.map(({ post, relevant }) => ({ ...readKey(post), relevant }));
      const stored = await deps.postsByKey.visibleOf(brand.workspaceUid, asked);
      const there = new Map(stored.map((post) => [postKey(post.source, post.id), post]));
      const unknown = asked.findIndex(({ source, id }) => !there.has(postKey(source, id)));
      if (unknown !== -1) throw wrongField(`labels.${unknown}.post`, "no such post is stored");
      if (countAfter(deps.registry.view(), brand.uid, asked) > MOST) throw tooMany();
      const made: LabelledPost[] = [];
      for (const one of asked) {
        const label = await save(deps, brand, one, identity);
        made.push({ label, stored: there.get(postKey(one.source, one.id)) });
      }
      return reply.created(made.map(labelViewOf));
    },
  });
}

function removeLabel({ registry, writer }: LabelRouteDeps): Route {
  return workspaceRoute({
    method: "DELETE",
    path: `${ALL}/{label}`,
    tag: TAG,
    summary: "Takes back what was said of a post.",
    scope: "write",
    ...NO_INPUT,
    answers: [{ status: 204, description: "Gone", schema: undefined }],
    handle: async ({ workspace, params, identity, ifMatch }) => {
      const { entity: brand } = brandOf(registry.view(), workspace.entity.uid, params["brand"]);
      await writer.remove((view) => labelNamed(view, brand.uid, params["label"] ?? ""), identity, ifMatch);
      return reply.gone();
    },
  });
}

/** How many labels a brand has once these are kept: one of a post that is marked already is none more. */
function countAfter(view: RegistryView, brandUid: string, asked: readonly { source: string; id: string }[]): number {
  const ids = view.labels(brandUid).map(({ entity }) => entity.id);
  return new Set([...ids, ...asked.map(({ source, id }) => labelId(brandUid, source, id))]).size;
}

async function save(
  { writer, registry, newUid }: LabelRouteDeps,
  brand: Brand,
  { source, id: postId, relevant }: { source: string; id: string; relevant: boolean },
  by: Identity,
): Promise<Held<Label>> {
  const id = labelId(brand.uid, source, postId);
  const find = (view: RegistryView) => labelNamed(view, brand.uid, id);
  if (find(registry.view()) !== undefined)
    return writer.change(find, (label) => ({ ...label, relevant }), by, undefined);
  const place = { workspaceUid: brand.workspaceUid, brandUid: brand.uid, source, postId };
  return writer.create({ kind: "label", uid: newUid("label"), id, ...place, relevant }, find, by);
}

function labelNamed(view: RegistryView, brandUid: string, id: string): undefined | Held<Label> {
  return view.labels(brandUid).find(({ entity }) => entity.id === id);
}

function labelViewOf({ label, stored }: LabelledPost): LabelView {
  const { entity, updatedAt, by } = label;
  const { id, source, postId, relevant } = entity;
  const text = stored?.post.text ?? null;
  return {
    id,
    post: postKey(source, postId),
    source,
    nativeId: postId,
    relevant,
    text,
    savedAt: updatedAt,
    savedBy: by,
  };
}

function readKey(post: string): { source: string; id: string } {
  const colon = post.indexOf(":");
  return { source: post.slice(0, colon), id: post.slice(colon + 1) };
}

function brandOf(view: RegistryView, workspaceUid: string, id: undefined | string): Held<Brand> {
  const held = view.brand(workspaceUid, id ?? "");
  if (held === undefined) throw notFound();
  return held;
}

function tooMany(): HttpProblem {
  return new HttpProblem(409, "too-many-labels", `A brand may have ${MOST} labels.`);
}
