import { brandNamed, createMemoryRegistry, ruleNamed, workspaceNamed } from "@nghe/registry/testing";
import { expect, it } from "vitest";
import { watchesOf } from "./watched-brands.ts";

const base = [workspaceNamed("acme"), brandNamed("acme", "tiki"), brandNamed("acme", "rival", { role: "competitor" })];
const watched = (entities: Parameters<typeof createMemoryRegistry>[0]) =>
  watchesOf(createMemoryRegistry(entities).view(), "w_acme").map(({ rule, brand }) => `${rule.id} ${brand.id}`);

it("watches the own brands of a workspace that wrote no rule", () => {
  expect(watched(base)).toEqual(["default tiki"]);
});

it("watches what the rules say, and nothing under one that is off", () => {
  const rival = ruleNamed("acme", "rival", { brandUid: "b_acme_rival" });
  const off = ruleNamed("acme", "off", { enabled: false });
  expect(watched([...base, rival, off])).toEqual(["rival rival"]);
  expect(watched([...base, off])).toEqual([]);
});

it("watches nothing in a workspace that is gone", () => {
  expect(watchesOf(createMemoryRegistry(base).view(), "w_other")).toEqual([]);
});
