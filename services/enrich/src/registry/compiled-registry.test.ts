import { brandNamed, createMemoryRegistry, keyNamed, workspaceNamed } from "@nghe/registry/testing";
import { createCapturingLogger } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import { announceModel } from "./announce-model.ts";
import { compileRegistry, offsetsOf } from "./compiled-registry.ts";
import { followRegistry } from "./follow-registry.ts";

const write = { expects: 0, by: "test", note: null };
const post = (text: string) => ({ text, title: null, authorHandle: null });

describe("compileRegistry", () => {
  it("matches every brand of every workspace by its uid", () => {
    const registry = createMemoryRegistry([
      workspaceNamed("a"),
      workspaceNamed("b"),
      brandNamed("a", "united", { query: "@united" }),
      brandNamed("b", "united", { query: "@united OR united" }),
    ]);
    const compiled = compileRegistry(registry.view());
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

  it("never fall when a brand is deleted, which recounts nothing", async () => {
    const registry = createMemoryRegistry([workspaceNamed("a"), brandNamed("a", "x"), brandNamed("a", "y")]);
    await registry.remove("brand", "b_a_y", { ...write, expects: 1 });
    expect(offsetsOf(registry.view())).toEqual({ offset: 4, recountFrom: 2 });
  });
});

describe("followRegistry", () => {
  it("compiles again when a query changes, not when a key does", async () => {
    const registry = createMemoryRegistry([workspaceNamed("a"), brandNamed("a", "x", { query: "x" })]);
    const current = followRegistry(registry, createCapturingLogger());
    const first = current();
    await registry.put(keyNamed("k", "w_a"), write);
    await registry.remove("key", "k", { ...write, expects: 1 });
    expect(current()).toBe(first);
    await registry.put(brandNamed("a", "x", { query: "y", queryVersion: 2 }), { ...write, expects: 1 });
    expect(current().matcher.match(post("y"))).toHaveLength(1);
    expect(current().offset).toBeGreaterThan(first.offset);
  });

  it("says which query cannot be read, and matches with the others", () => {
    const logger = createCapturingLogger();
    const broken = brandNamed("a", "broken", { query: '"never closed' });
    const registry = createMemoryRegistry([workspaceNamed("a"), broken, brandNamed("a", "good")]);
    const compiled = followRegistry(registry, logger)();
    expect(compiled.matcher.match(post("good")).map(({ id }) => id)).toEqual(["b_a_good"]);
    expect(logger.lines).toContainEqual(
      expect.objectContaining({ level: "error", fields: expect.objectContaining({ brand: "b_a_broken" }) }),
    );
  });
});
