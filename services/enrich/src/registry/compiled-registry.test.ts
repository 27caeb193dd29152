import { matchable } from "@nghe/query";
import { brandNamed, createMemoryRegistry, keyNamed, queryNamed, workspaceNamed } from "@nghe/registry/testing";
import { describe, expect, it } from "vitest";
import { announceModel } from "./announce-model.ts";
import { compileRegistry } from "./compiled-registry.ts";
import { enrichRegistryOf } from "./enrich-registry.ts";
import { followRegistry } from "./follow-registry.ts";
import { offsetsOf } from "./offsets.ts";

const NOBODY = { owned: [], employee: [], dealer: [], agency: [], paid: [] };
const write = { expects: 0, by: "test", note: null };
const post = (text: string) => matchable({ text });

describe("compileRegistry", () => {
  it("matches every brand of every workspace by its uid", () => {
    const registry = createMemoryRegistry([
      workspaceNamed("a"),
      workspaceNamed("b"),
      brandNamed("a", "united", { query: "@united" }),
      brandNamed("b", "united", { query: "@united OR united" }),
    ]);
    const compiled = compileRegistry(enrichRegistryOf(registry.view()));
    const uids = compiled.matcher.match(post("@united")).map(({ id }) => id);
    expect(uids.map((uid) => compiled.brand(uid)?.workspace.id)).toEqual(["a", "b"]);
  });
});

describe("offsetsOf", () => {
  it("grow with workspaces, brands and the model, and not with keys", async () => {
    const registry = createMemoryRegistry([workspaceNamed("a"), brandNamed("a", "x")]);
    expect(offsetsOf(registry.view())).toEqual({ offset: 2, recountFrom: 2 });
    await registry.put(keyNamed("k", "w_a"), write);
    expect(offsetsOf(registry.view())).toEqual({ offset: 2, recountFrom: 2 });
    await announceModel(registry, "lexicon-1");
    expect(offsetsOf(registry.view())).toEqual({ offset: 4, recountFrom: 4 });
    await announceModel(registry, "lexicon-1");
    expect(offsetsOf(registry.view())).toEqual({ offset: 4, recountFrom: 4 });
    await announceModel(registry, "lexicon-2");
    expect(registry.view().modelVersion()).toBe("lexicon-2");
  });

  it.each([
    [
      "a brand's colour and name",
      brandNamed("a", "x", { name: "X", color: "#000000", names: ["x"], parent: null }),
      "as before",
    ],
    ["a brand's query", brandNamed("a", "x", { query: "x y" }), "again"],
    ["whose accounts are its own", brandNamed("a", "x", { accounts: { ...NOBODY, owned: ["@x"] } }), "again"],
    ["a workspace's name and retention", workspaceNamed("a", { name: "A", retentionDays: 30 }), "as before"],
    ["its zone", workspaceNamed("a", { timezone: "UTC" }), "again"],
    ["its exclusions", workspaceNamed("a", { exclusions: "casino" }), "again"],
    ["a named query that is used", queryNamed("a", "noise", "phim OR sumo"), "again"],
  ])("recount stored posts only where rows change: %s", async (_what, entity, outcome) => {
    const using = brandNamed("a", "x", { uses: ["noise"] });
    const registry = createMemoryRegistry([workspaceNamed("a"), queryNamed("a", "noise", "phim"), using]);
    const before = { offset: 3, recountFrom: 3 };
    expect(offsetsOf(registry.view())).toEqual(before);
    await registry.put(entity.kind === "brand" ? { ...entity, uses: ["noise"] } : entity, { ...write, expects: 1 });
    expect(offsetsOf(registry.view())).toEqual(outcome === "as before" ? before : { offset: 4, recountFrom: 4 });
  });

  it("do not ask for a recount where a named query that nothing uses, or a workspace without brands, changes", async () => {
    const registry = createMemoryRegistry([workspaceNamed("a"), brandNamed("a", "x")]);
    const before = offsetsOf(registry.view());
    await registry.put(queryNamed("a", "noise", "phim"), write);
    await registry.put(queryNamed("a", "noise", "sumo"), { ...write, expects: 1 });
    await registry.put(workspaceNamed("fresh"), write);
    await registry.put(workspaceNamed("fresh", { timezone: "UTC" }), { ...write, expects: 1 });
    expect(offsetsOf(registry.view())).toEqual(before);
  });

  it("never fall when a brand is deleted, which recounts nothing", async () => {
    const registry = createMemoryRegistry([workspaceNamed("a"), brandNamed("a", "x"), brandNamed("a", "y")]);
    await registry.remove("brand", "b_a_y", { ...write, expects: 1 });
    expect(offsetsOf(registry.view())).toEqual({ offset: 4, recountFrom: 2 });
  });
});

describe("followRegistry", () => {
  it("gives another state when a query changes, not when a key does", async () => {
    const registry = createMemoryRegistry([workspaceNamed("a"), brandNamed("a", "x", { query: "x" })]);
    const current = followRegistry(registry);
    const first = current();
    await registry.put(keyNamed("k", "w_a"), write);
    await registry.remove("key", "k", { ...write, expects: 1 });
    expect(current()).toBe(first);
    await registry.put(brandNamed("a", "x", { query: "y", queryVersion: 2 }), { ...write, expects: 1 });
    expect(current().brands.map(({ brand }) => brand.query)).toEqual(["y"]);
    expect(current().offset).toBeGreaterThan(first.offset);
  });
});
