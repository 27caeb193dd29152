import { type Brand, BrandPatch, BrandView, NewBrand, SavedBrandView } from "@nghe/contracts";
import { z } from "zod";
import { directNames } from "../../brand-queries/query-leaves.ts";
import { notFound } from "../http-problem.ts";
import { jsonInput, NO_INPUT, type Route, reply, workspaceRoute } from "../route.ts";
import { brandFrom, checkParent } from "./brand-fields.ts";
import { checkQuery, namesOf } from "./check-query.ts";
import type { Find } from "./registry-writer.ts";
import { type BrandRouteDeps, savedBrand, shownBrand } from "./shown-brand.ts";

const ALL = "/api/v1/workspaces/{ws}/brands";
const ONE = "/api/v1/workspaces/{ws}/brands/{brand}";

export function createBrandRoutes(deps: BrandRouteDeps): Route[] {
  return [listBrands(deps), createBrand(deps), readBrand(deps), changeBrand(deps), deleteBrand(deps)];
}

const named =
  (workspaceUid: string, id: undefined | string): Find<Brand> =>
  (view) =>
    view.brand(workspaceUid, id ?? "");

function listBrands(deps: BrandRouteDeps): Route {
  const { registry } = deps;
  return workspaceRoute({
    method: "GET",
    path: ALL,
    tag: "Brands",
    summary: "The brands of a workspace, with their queries.",
    scope: "read",
    ...NO_INPUT,
    answers: [{ status: 200, description: "All of them", schema: z.array(BrandView) }],
    handle: async ({ workspace }) => {
      const brands = registry.view().brands(workspace.entity.uid);
      return reply.ok(await Promise.all(brands.map((held) => shownBrand(held, deps))));
    },
  });
}

function createBrand(deps: BrandRouteDeps): Route {
  const { registry, writer, newUid } = deps;
  return workspaceRoute({
    method: "POST",
    path: ALL,
    tag: "Brands",
    summary: "Adds a brand. Posts stored lately are looked through again, and new ones count from now on.",
    scope: "write",
    ...jsonInput(NewBrand),
    answers: [{ status: 201, description: "As it was made", schema: SavedBrandView }],
    handle: async ({ workspace, body, identity, language }) => {
      const { uid: workspaceUid } = workspace.entity;
      const view = registry.view();
      const uses = directNames(checkQuery(body.query, namesOf(view, workspaceUid), language));
      checkParent(view, workspaceUid, body.id, body.parent);
      const taken = view.brands(workspaceUid).map(({ entity }) => entity.color);
      const brand = { ...brandFrom(body, newUid("brand"), workspaceUid, taken), uses };
      const made = await writer.create(brand, named(workspaceUid, body.id), identity);
      return reply.created(await savedBrand(made, deps, language), made.revision);
    },
  });
}

function readBrand(deps: BrandRouteDeps): Route {
  const { registry } = deps;
  return workspaceRoute({
    method: "GET",
    path: ONE,
    tag: "Brands",
    summary: "One brand.",
    scope: "read",
    ...NO_INPUT,
    answers: [{ status: 200, description: "The brand", schema: BrandView }],
    handle: async ({ workspace, params }) => {
      const held = named(workspace.entity.uid, params["brand"])(registry.view());
      if (held === undefined) throw notFound();
      return reply.ok(await shownBrand(held, deps), held.revision);
    },
  });
}

function changeBrand(deps: BrandRouteDeps): Route {
  const { registry, writer } = deps;
  return workspaceRoute({
    method: "PATCH",
    path: ONE,
    tag: "Brands",
    summary:
      "Changes the fields that are given. A changed query is a new version, with `note` as its reason, and stored posts are recounted; a name or colour is neither.",
    scope: "write",
    ...jsonInput(BrandPatch),
    answers: [{ status: 200, description: "As it is now", schema: SavedBrandView }],
    handle: async ({ workspace, params, body, identity, ifMatch, language }) => {
      const { uid: workspaceUid } = workspace.entity;
      const { note = null, ...fields } = body;
      const view = registry.view();
      const names = namesOf(view, workspaceUid);
      const uses = fields.query === undefined ? {} : { uses: directNames(checkQuery(fields.query, names, language)) };
      checkParent(view, workspaceUid, params["brand"] ?? "", fields.parent);
      const edit = (brand: Brand): Brand => ({ ...brand, ...fields, ...uses });
      const changed = await writer.change(named(workspaceUid, params["brand"]), edit, identity, ifMatch, note);
      return reply.ok(await savedBrand(changed, deps, language), changed.revision);
    },
  });
}

function deleteBrand({ writer }: BrandRouteDeps): Route {
  return workspaceRoute({
    method: "DELETE",
    path: ONE,
    tag: "Brands",
    summary: "Deletes a brand with its mentions. Not undone.",
    scope: "write",
    ...NO_INPUT,
    answers: [{ status: 204, description: "It is hidden at once and purged after", schema: undefined }],
    handle: async ({ workspace, params, identity, ifMatch }) => {
      await writer.remove(named(workspace.entity.uid, params["brand"]), identity, ifMatch);
      return reply.gone();
    },
  });
}
