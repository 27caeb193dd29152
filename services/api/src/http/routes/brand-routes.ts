import { type Brand, BrandPatch, BrandView, NewBrand } from "@nghe/contracts";
import { z } from "zod";
import { notFound } from "../http-problem.ts";
import { jsonInput, NO_INPUT, type Route, reply, workspaceRoute } from "../route.ts";
import { brandFrom, brandViewOf, checkParent } from "./brand-fields.ts";
import { checkQuery } from "./check-query.ts";
import type { Find } from "./registry-writer.ts";
import type { EntityRouteDeps } from "./workspace-routes.ts";

const ALL = "/api/v1/workspaces/{ws}/brands";
const ONE = "/api/v1/workspaces/{ws}/brands/{brand}";

export function createBrandRoutes(deps: EntityRouteDeps): Route[] {
  return [listBrands(deps), createBrand(deps), readBrand(deps), changeBrand(deps), deleteBrand(deps)];
}

const named =
  (workspaceUid: string, id: undefined | string): Find<Brand> =>
  (view) =>
    view.brand(workspaceUid, id ?? "");

function listBrands({ registry }: EntityRouteDeps): Route {
  return workspaceRoute({
    method: "GET",
    path: ALL,
    tag: "Brands",
    summary: "The brands of a workspace, with their queries.",
    scope: "read",
    ...NO_INPUT,
    answers: [{ status: 200, description: "All of them", schema: z.array(BrandView) }],
    handle: async ({ workspace }) => reply.ok(registry.view().brands(workspace.entity.uid).map(brandViewOf)),
  });
}

function createBrand({ registry, writer, newUid }: EntityRouteDeps): Route {
  return workspaceRoute({
    method: "POST",
    path: ALL,
    tag: "Brands",
    summary: "Adds a brand. Posts stored lately are looked through again, and new ones count from now on.",
    scope: "write",
    ...jsonInput(NewBrand),
    answers: [{ status: 201, description: "As it was made", schema: BrandView }],
    handle: async ({ workspace, body, identity }) => {
      const { uid: workspaceUid } = workspace.entity;
      const view = registry.view();
      checkQuery(body.query);
      checkParent(view, workspaceUid, body.id, body.parent);
      const taken = view.brands(workspaceUid).map(({ entity }) => entity.color);
      const brand = brandFrom(body, newUid("brand"), workspaceUid, taken);
      const made = await writer.create(brand, named(workspaceUid, body.id), identity);
      return reply.created(brandViewOf(made), made.revision);
    },
  });
}

function readBrand({ registry }: EntityRouteDeps): Route {
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
      return reply.ok(brandViewOf(held), held.revision);
    },
  });
}

function changeBrand({ registry, writer }: EntityRouteDeps): Route {
  return workspaceRoute({
    method: "PATCH",
    path: ONE,
    tag: "Brands",
    summary:
      "Changes the fields that are given. A changed query is a new version, and stored posts are looked through.",
    scope: "write",
    ...jsonInput(BrandPatch),
    answers: [{ status: 200, description: "As it is now", schema: BrandView }],
    handle: async ({ workspace, params, body, identity, ifMatch }) => {
      const { uid: workspaceUid } = workspace.entity;
      if (body.query !== undefined) checkQuery(body.query);
      checkParent(registry.view(), workspaceUid, params["brand"] ?? "", body.parent);
      const edit = (brand: Brand): Brand => ({ ...brand, ...body });
      const changed = await writer.change(named(workspaceUid, params["brand"]), edit, identity, ifMatch);
      return reply.ok(brandViewOf(changed), changed.revision);
    },
  });
}

function deleteBrand({ writer }: EntityRouteDeps): Route {
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
