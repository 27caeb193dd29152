import { BRAND_COLORS } from "@nghe/contracts";
import { brandNamed, createMemoryRegistry, workspaceNamed } from "@nghe/registry/testing";
import { describe, expect, it } from "vitest";
import { brandFrom, brandViewOf, checkParent } from "./brand-fields.ts";

const body = { id: "acme", name: "Acme", role: "own", query: "acme" } as const;

it("gives a new brand its defaults, and each a colour of its own", () => {
  const brand = brandFrom(body, "b1", "w1", []);
  expect(brand).toMatchObject({ queryVersion: 1, parent: null, sets: [], accounts: { owned: [] } });
  expect(brandFrom(body, "b2", "w1", [brand.color.toUpperCase()]).color).toBe(BRAND_COLORS[1]);
  expect(brandFrom({ ...body, color: "#ff0000" }, "b3", "w1", [brand.color]).color).toBe("#ff0000");
});

it("begins the colours anew when all are had, and fills what was left free", () => {
  expect(brandFrom(body, "b", "w1", BRAND_COLORS).color).toBe(BRAND_COLORS[0]);
  expect(brandFrom(body, "b", "w1", [BRAND_COLORS[0], BRAND_COLORS[2]]).color).toBe(BRAND_COLORS[1]);
});

describe("a parent", () => {
  const view = createMemoryRegistry([
    workspaceNamed("w"),
    brandNamed("w", "group"),
    brandNamed("w", "line", { parent: "group" }),
  ]).view();

  it("must be there and may not be below its child", () => {
    expect(() => checkParent(view, "w_w", "new", "line")).not.toThrow();
    expect(() => checkParent(view, "w_w", "new", null)).not.toThrow();
    expect(() => checkParent(view, "w_w", "new", "nobody")).toThrow(/no brand nobody/);
    expect(() => checkParent(view, "w_w", "group", "line")).toThrow(/its own parent/);
    expect(() => checkParent(view, "w_w", "group", "group")).toThrow(/its own parent/);
  });
});

it("shows no uid", () => {
  const [held] = createMemoryRegistry([workspaceNamed("w"), brandNamed("w", "acme")])
    .view()
    .brands("w_w");
  if (held === undefined) throw new Error("the brand should be there");
  expect(Object.keys(brandViewOf(held, { status: "not-needed", precision: null, n: 0 }))).not.toContain("uid");
  expect(brandViewOf(held, { status: "not-needed", precision: null, n: 0 })).toMatchObject({ id: "acme", revision: 1 });
});
