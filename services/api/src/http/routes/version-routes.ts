import { type Brand, QueryVersionView, RestoreRequest, SavedBrandView, VersionComparison } from "@nghe/contracts";
import type { LanguageModel } from "@nghe/nlp";
import type { Held, QueryVersion, RegistryView } from "@nghe/registry";
import type { PostsByKey } from "@nghe/store";
import { z } from "zod";
import { compareVersions } from "../../brand-queries/compare-versions.ts";
import { directNames } from "../../brand-queries/query-leaves.ts";
import { versionViewOf } from "../../brand-queries/version-view.ts";
import { labelledPosts } from "../../labels/labelled-post.ts";
import { measureVersions } from "../../labels/measure-versions.ts";
import { createStoredReader } from "../../labels/stored-matchable.ts";
import { HttpProblem, notFound } from "../http-problem.ts";
import { jsonInput, NO_INPUT, type Route, reply, workspaceRoute } from "../route.ts";
import { checkQuery, namesOf } from "./check-query.ts";
import { type BrandRouteDeps, savedBrand } from "./shown-brand.ts";

export type VersionRouteDeps = BrandRouteDeps & {
  postsByKey: Pick<PostsByKey, "visibleOf">;
  model: LanguageModel | null;
};

const TAG = "Brand queries";
const ALL = "/api/v1/workspaces/{ws}/brands/{brand}/versions";

export function createVersionRoutes(deps: VersionRouteDeps): Route[] {
  return [listVersions(deps), compareTwo(deps), restoreVersion(deps)];
}

function listVersions(deps: VersionRouteDeps): Route {
  return workspaceRoute({
    method: "GET",
    path: ALL,
    tag: TAG,
    summary: "Every version of what a brand matches, newest first, each with how it does on the brand's labels.",
    scope: "read",
    ...NO_INPUT,
    answers: [{ status: 200, description: "All of them", schema: z.array(QueryVersionView) }],
    handle: async ({ workspace, params }) => {
      const view = deps.registry.view();
      const brand = brandOf(view, workspace.entity.uid, params["brand"]);
      return reply.ok((await shownVersions(deps, view, brand, view.versions(brand.entity.uid))).reverse());
    },
  });
}

function compareTwo(deps: VersionRouteDeps): Route {
  return workspaceRoute({
    method: "GET",
    path: `${ALL}/{version}/diff`,
    tag: TAG,
    summary:
      "Which words came and went from one version to another (`to`; without it the one in force), and both in plain words.",
    scope: "read",
    query: z.strictObject({ to: z.exactOptional(z.coerce.number().int().min(1)) }),
    bodyKind: "none",
    body: undefined,
    answers: [{ status: 200, description: "Both versions, and what differs", schema: VersionComparison }],
    handle: async ({ workspace, params, query }) => {
      const view = deps.registry.view();
      const brand = brandOf(view, workspace.entity.uid, params["brand"]);
      const from = versionNumbered(view, brand, params["version"]);
      const to = versionNumbered(view, brand, query.to ?? brand.entity.queryVersion);
      const [shownFrom, shownTo] = await shownVersions(deps, view, brand, [from, to]);
      if (shownFrom === undefined || shownTo === undefined) throw notFound();
      return reply.ok(compareVersions(shownFrom, shownTo));
    },
  });
}

function restoreVersion(deps: VersionRouteDeps): Route {
  const { registry, writer } = deps;
  return workspaceRoute({
    method: "POST",
    path: `${ALL}/{version}/restore`,
    tag: TAG,
    summary: "Goes back to the query of an earlier version: a new version with the old text. Nothing is taken away.",
    scope: "write",
    ...jsonInput(RestoreRequest),
    answers: [{ status: 200, description: "The brand as it is now", schema: SavedBrandView }],
    handle: async ({ workspace, params, body, identity, ifMatch, language }) => {
      const view = registry.view();
      const { uid: workspaceUid } = workspace.entity;
      const held = brandOf(view, workspaceUid, params["brand"]);
      const { version, query } = versionNumbered(view, held, params["version"]);
      if (query === held.entity.query) throw sameText(version);
      const uses = directNames(checkQuery(query, namesOf(view, workspaceUid), language));
      const edit = (brand: Brand): Brand => ({ ...brand, query, uses });
      const note = [`back to version ${version}`, body.note ?? ""].filter((part) => part !== "").join(": ");
      const find = (now: RegistryView) => now.brand(workspaceUid, held.entity.id);
      const changed = await writer.change(find, edit, identity, ifMatch, note);
      return reply.ok(await savedBrand(changed, deps, language), changed.revision);
    },
  });
}

async function shownVersions(
  { postsByKey, model }: VersionRouteDeps,
  view: RegistryView,
  brand: Held<Brand>,
  versions: readonly QueryVersion[],
): Promise<QueryVersionView[]> {
  const labelled = await labelledPosts(postsByKey, view, brand.entity);
  const measures = labelled.length === 0 ? undefined : measureVersions(versions, labelled, createStoredReader(model));
  return versions.map((version) =>
    versionViewOf(version, view, {
      current: version.version === brand.entity.queryVersion,
      measure: measures?.get(version.version) ?? null,
    }),
  );
}

function brandOf(view: RegistryView, workspaceUid: string, id: undefined | string): Held<Brand> {
  const held = view.brand(workspaceUid, id ?? "");
  if (held === undefined) throw notFound();
  return held;
}

/** A version by its number as it is written: `01` and `1e0` are none. */
function versionNumbered(view: RegistryView, { entity }: Held<Brand>, number: undefined | string | number) {
  const found = view.versions(entity.uid).find(({ version }) => String(version) === String(number));
  if (found === undefined) throw notFound();
  return found;
}

function sameText(version: number): HttpProblem {
  const why = `The query of version ${version} is the one in force. Named queries and exclusions go back by themselves.`;
  return new HttpProblem(409, "same-text", why);
}
