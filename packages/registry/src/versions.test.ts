import type { Brand, RegistryEntity } from "@nghe/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brandNamed, queryNamed, workspaceNamed } from "./testing/entities.ts";
import { createMemoryRegistry } from "./testing/memory-registry.ts";

const brand = brandNamed("a", "momo", { query: "momo" });
const registryWith = (...more: RegistryEntity[]) => createMemoryRegistry([workspaceNamed("a"), ...more]);
type TestRegistry = ReturnType<typeof registryWith>;

/** Writes what an entity is now with some fields changed, as an editor does. */
async function edit<E extends RegistryEntity>(registry: TestRegistry, entity: E, change: Partial<E>, note = "") {
  const view = registry.view();
  const held =
    entity.kind === "brand"
      ? view.brand("w_a", entity.id)
      : entity.kind === "named-query"
        ? view.namedQuery("w_a", entity.id)
        : view.workspace("a");
  return registry.put(
    { ...entity, ...held?.entity, ...change },
    { expects: held?.revision ?? 0, by: "ann", note: note === "" ? null : note },
  );
}

const versionsOf = (registry: TestRegistry, uid = brand.uid) => registry.view().versions(uid);
const numberOf = (registry: TestRegistry) => registry.view().brand("w_a", "momo")?.entity.queryVersion;

describe("the versions of a brand", () => {
  it("begin with the first, and each save of the query is one, with who, when, why and the text", async () => {
    const registry = registryWith(brand);
    await edit(registry, brand, { query: "momo NOT sumo" }, "no wrestlers");
    expect(versionsOf(registry)).toMatchObject([
      { version: 1, cause: { by: "query" }, query: "momo", by: "test", note: null },
      { version: 2, cause: { by: "query" }, query: "momo NOT sumo", by: "ann", note: "no wrestlers", at: 2 },
    ]);
    expect(numberOf(registry)).toBe(2);
  });

  it("are no more for a colour, a name or names: what it matches stays", async () => {
    const registry = registryWith(brand);
    const looks: Partial<Brand>[] = [{ color: "#000000" }, { name: "MoMo" }, { names: ["momo"] }, { parent: null }];
    for (const change of looks) await edit(registry, brand, change);
    expect(versionsOf(registry)).toHaveLength(1);
    expect(registry.view().brand("w_a", "momo")).toMatchObject({ revision: 5, matchingSince: 1, offset: 5 });
  });

  it("count a change of the accounts: whose voice it is decides what is counted", async () => {
    const registry = registryWith(brand);
    await edit(registry, brand, { accounts: { ...brand.accounts, owned: ["@momo"] } });
    expect(versionsOf(registry).map(({ cause }) => cause.by)).toEqual(["query", "accounts"]);
  });

  it("count a filter that is trained, and one that is taken away", async () => {
    const registry = registryWith(brand);
    const trial = { labels: 40, dropped: 9, lost: 1, gain: 0.2, low: 0.1, high: 0.3 };
    await edit(registry, brand, { filter: { bias: 0, scale: 1, weights: "AA==", threshold: 0.4, trial } });
    await edit(registry, brand, { color: "#000000" });
    await edit(registry, brand, { filter: null });
    expect(versionsOf(registry).map(({ cause }) => cause.by)).toEqual(["query", "filter", "filter"]);
  });

  it("are counted by the fold, whatever a writer says, but never backwards", async () => {
    const registry = registryWith({ ...brand, queryVersion: 3 });
    await edit(registry, brand, { query: "momo app", queryVersion: 1 });
    expect(numberOf(registry)).toBe(4);
    await edit(registry, brand, { queryVersion: 9 });
    expect([numberOf(registry), versionsOf(registry).map(({ version }) => version)]).toEqual([9, [3, 4, 9]]);
  });

  it("go with the brand", async () => {
    const registry = registryWith(brand);
    await registry.remove("brand", brand.uid, { expects: 1, by: "ann", note: null });
    expect(versionsOf(registry)).toEqual([]);
  });
});

describe("a named query", () => {
  const noise = queryNamed("a", "noise", "sumo");
  const ads = queryNamed("a", "ads", "sale OR {noise}", ["noise"]);
  const user = { ...brand, query: "momo NOT {ads}", uses: ["ads"] };
  const other = brandNamed("a", "tiki");

  it("makes a version of every brand that uses it, at any depth, and of no other", async () => {
    const registry = registryWith(noise, ads, user, other);
    const heard: unknown[] = [];
    registry.subscribe((event) => heard.push(event.type === "put" ? [event.held.entity.kind, event.version] : null));
    await edit(registry, noise, { query: "sumo OR anime" }, "two kinds of noise");
    const version = {
      ...{ version: 2, cause: { by: "named-query", name: "noise" }, query: "momo NOT {ads}", exclusions: "" },
      ...{ named: { ads: "sale OR {noise}", noise: "sumo OR anime" } },
      ...{ by: "ann", note: "two kinds of noise", at: 5, offset: 5 },
    };
    expect(versionsOf(registry)[1]).toEqual(version);
    expect(versionsOf(registry, other.uid)).toHaveLength(1);
    expect(heard).toEqual([
      ["named-query", undefined],
      ["brand", version],
    ]);
    expect(registry.view().brand("w_a", "momo")).toMatchObject({
      revision: 1,
      by: "test",
      matchingSince: 5,
      offset: 5,
    });
  });

  it("makes none where its note changes and its text does not", async () => {
    const registry = registryWith(noise, ads, user);
    await edit(registry, noise, { note: "wrestling" });
    expect(versionsOf(registry)).toHaveLength(1);
  });

  it("is counted beside a save of the brand at the same time: both are versions, in the log's order", async () => {
    const registry = registryWith(noise, ads, user);
    const seen = registry.view().brand("w_a", "momo")?.entity ?? user;
    await edit(registry, noise, { query: "anime" });
    const outcome = await registry.put({ ...seen, query: "momo OR {ads}" }, { expects: 1, by: "bob", note: null });
    expect(outcome.status).toBe("accepted");
    expect(versionsOf(registry).map(({ version, query, named }) => [version, query, named["noise"]])).toEqual([
      [1, "momo NOT {ads}", "sumo"],
      [2, "momo NOT {ads}", "anime"],
      [3, "momo OR {ads}", "anime"],
    ]);
  });

  it("cannot go while a brand, another one or the exclusions use it", async () => {
    const remove = (registry: TestRegistry) =>
      registry.remove("named-query", noise.uid, { expects: 1, by: "ann", note: null });
    const inUse = { status: "refused", reason: "in-use" };
    expect(await remove(registryWith(noise, ads))).toMatchObject(inUse);
    expect(await remove(registryWith(noise, { ...brand, uses: ["noise"] }))).toMatchObject(inUse);
    const hiding = registryWith(noise);
    await edit(hiding, workspaceNamed("a"), { exclusions: "{noise}", uses: ["noise"] });
    expect(await remove(hiding)).toMatchObject(inUse);
    expect((await remove(registryWith(noise, other))).status).toBe("accepted");
  });

  it("must be there for who uses it, in the same workspace", async () => {
    const registry = createMemoryRegistry([workspaceNamed("a"), workspaceNamed("b"), queryNamed("b", "ads", "sale")]);
    const missing = { status: "refused", reason: "name-missing" };
    expect(await registry.put(user, { expects: 0, by: "ann", note: null })).toMatchObject(missing);
    expect(await edit(registry, workspaceNamed("a"), { uses: ["ads"] })).toMatchObject(missing);
  });

  it("cannot use itself, nor what uses it", async () => {
    const registry = registryWith(noise, ads);
    const circle = { status: "refused", reason: "circle" };
    expect(await edit(registry, noise, { query: "{noise}", uses: ["noise"] })).toMatchObject(circle);
    expect(await edit(registry, noise, { query: "{ads}", uses: ["ads"] })).toMatchObject(circle);
    const self = queryNamed("a", "self", "{self}", ["self"]);
    expect(await registry.put(self, { expects: 0, by: "ann", note: null })).toMatchObject(circle);
  });
});

describe("the exclusions of a workspace", () => {
  it("make a version of each of its brands, with the text that hides", async () => {
    const registry = registryWith(brand, brandNamed("a", "tiki"));
    await edit(registry, workspaceNamed("a"), { exclusions: "casino" }, "gambling");
    for (const uid of [brand.uid, "b_a_tiki"]) {
      expect(versionsOf(registry, uid)[1]).toMatchObject({
        ...{ version: 2, cause: { by: "exclusions" }, exclusions: "casino", note: "gambling" },
      });
    }
  });

  it("are what a named query in them says", async () => {
    const noise = queryNamed("a", "noise", "casino");
    const registry = registryWith(noise, brand);
    await edit(registry, workspaceNamed("a"), { exclusions: "{noise}", uses: ["noise"] });
    await edit(registry, noise, { query: "casino OR xổ số" });
    expect(versionsOf(registry).map(({ cause, named }) => [cause.by, named["noise"]])).toEqual([
      ["query", undefined],
      ["exclusions", "casino"],
      ["named-query", "casino OR xổ số"],
    ]);
  });

  it.each([
    [{ name: "Other" }, 0],
    [{ retentionDays: 30 }, 0],
    [{ timezone: "UTC" }, 2],
    [{ exclusions: "casino" }, 2],
  ])("and the zone decide rows, the rest of a workspace does not: %j", async (change, since) => {
    const registry = registryWith(brand);
    await edit(registry, workspaceNamed("a"), change);
    expect(registry.view().workspace("a")?.matchingSince).toBe(since);
  });
});

it("never gives one number to two texts, and holds the text in force last, whatever is written in whatever order", async () => {
  const text = fc.constantFrom("x", "y", "z");
  const step = fc.oneof(
    text.map((query) => ({ brand: query })),
    text.map((query) => ({ noise: query })),
    text.map((query) => ({ exclusions: query })),
    fc.constant({ color: true }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const noise = queryNamed("a", "noise", "x");
      const registry = registryWith(noise, { ...brand, query: "x {noise}", uses: ["noise"] });
      for (const one of steps) {
        if ("brand" in one) await edit(registry, brand, { query: `${one.brand} {noise}` });
        else if ("noise" in one) await edit(registry, noise, { query: one.noise });
        else if ("exclusions" in one) await edit(registry, workspaceNamed("a"), { exclusions: one.exclusions });
        else await edit(registry, brand, { color: "#123456" });
      }
      const versions = versionsOf(registry);
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
      const last = versions.at(-1);
      const view = registry.view();
      expect(last).toMatchObject({
        version: numberOf(registry),
        query: view.brand("w_a", "momo")?.entity.query,
        exclusions: view.workspace("a")?.entity.exclusions,
        named: { noise: view.namedQuery("w_a", "noise")?.entity.query },
        offset: view.brand("w_a", "momo")?.matchingSince,
      });
      for (const [nth, one] of versions.entries()) {
        const before = versions[nth - 1];
        if (before !== undefined) expect(textsOf(one)).not.toEqual(textsOf(before));
      }
    }),
  );
});

function textsOf({ query, exclusions, named }: ReturnType<typeof versionsOf>[number]) {
  return { query, exclusions, named };
}
