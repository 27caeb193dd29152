import { brandNamed, createMemoryRegistry, queryNamed, ruleNamed, workspaceNamed } from "@nghe/registry/testing";
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

it("takes a brand for changed when something that its query uses is", async () => {
  const using = brandNamed("acme", "tiki", { query: "tiki -{noise}", uses: ["noise"] });
  const registry = createMemoryRegistry([workspaceNamed("acme"), queryNamed("acme", "noise", "phim"), using]);
  const since = () => watchesOf(registry.view(), "w_acme")[0]?.brandSince;
  const before = since();
  await registry.put(queryNamed("acme", "noise", "sale"), { expects: 1, by: "test", note: null });
  expect([before, since()]).toEqual([2, 3]);
});

it("watches nothing in a workspace that is gone", () => {
  expect(watchesOf(createMemoryRegistry(base).view(), "w_other")).toEqual([]);
});
