import { describe, expect, it } from "vitest";
import {
  brandNamed,
  channelNamed,
  connectorNamed,
  keyNamed,
  labelOf,
  queryNamed,
  ruleNamed,
  workspaceNamed,
} from "./testing/entities.ts";
import { createMemoryRegistry } from "./testing/memory-registry.ts";

const registry = createMemoryRegistry([
  workspaceNamed("acme"),
  workspaceNamed("rival"),
  brandNamed("acme", "tiki"),
  brandNamed("rival", "tiki"),
  ruleNamed("acme", "spike"),
  channelNamed("acme", "hook", "https://example.com/"),
  keyNamed("k_acme", "w_acme"),
  keyNamed("k_house", null),
  connectorNamed("news"),
  connectorNamed("own", { workspaceUid: "w_acme" }),
  { kind: "model", uid: "m1", version: "lexicon-1" },
  { kind: "model", uid: "m2", version: "lexicon-2" },
]);
const view = registry.view();

describe("what a view gives of one workspace is that workspace's alone", () => {
  it.each([
    ["brands", () => view.brands("w_acme").map(({ entity }) => entity.uid), ["b_acme_tiki"]],
    ["keys", () => view.keys("w_acme").map(({ entity }) => entity.uid), ["k_acme"]],
    ["rules", () => view.rules("w_acme").map(({ entity }) => entity.id), ["spike"]],
    ["rules of another", () => view.rules("w_rival"), []],
    ["channels", () => view.channels("w_acme").map(({ entity }) => entity.id), ["hook"]],
    ["channels of another", () => view.channels("w_rival"), []],
  ])("%s", (_name, read, expected) => {
    expect(read()).toEqual(expected);
  });
});

describe("look-ups", () => {
  it("find by slug and by uid, and nothing under another kind's uid", () => {
    expect(view.workspace("acme")?.entity.uid).toBe("w_acme");
    expect(view.workspaceByUid("w_acme")?.entity.id).toBe("acme");
    expect(view.brand("w_rival", "tiki")?.entity.uid).toBe("b_rival_tiki");
    expect(view.brandByUid("b_rival_tiki")?.entity.workspaceUid).toBe("w_rival");
    expect(view.brandByUid("w_acme")).toBeUndefined();
    expect(view.workspaceByUid("k_acme")).toBeUndefined();
    expect(view.key("w_acme")).toBeUndefined();
    expect(view.workspace("nobody")).toBeUndefined();
  });

  it("tell the installation's keys and connectors apart from a workspace's", () => {
    expect(view.keys(null).map(({ entity }) => entity.uid)).toEqual(["k_house"]);
    expect(view.connectors().map(({ entity }) => entity.id)).toEqual(["news", "own"]);
  });

  it("name the model that was chosen last", () => {
    expect(view.modelVersion()).toBe("lexicon-2");
    expect(createMemoryRegistry().view().modelVersion()).toBeNull();
  });
});

it("lists as dead what rows were written under: workspaces and brands, not keys", async () => {
  const changing = createMemoryRegistry([
    workspaceNamed("a"),
    brandNamed("a", "x"),
    keyNamed("k", "w_a"),
    ruleNamed("a", "r"),
  ]);
  const options = { expects: 1, by: "test", note: null };
  await changing.remove("key", "k", options);
  await changing.remove("brand", "b_a_x", options);
  expect(changing.view().deadUids()).toEqual([{ uid: "b_a_x", offset: 5 }]);
  expect(["b_a_x", "k", "w_a"].map((uid) => changing.view().isDead(uid))).toEqual([true, true, false]);
});

it("gives a brand its own labels, which go with it", async () => {
  const labelled = createMemoryRegistry([
    workspaceNamed("a"),
    brandNamed("a", "x"),
    brandNamed("a", "y"),
    labelOf("a", "x", "1", true),
    labelOf("a", "y", "1", false),
  ]);
  expect(labelled.view().labels("b_a_x")).toMatchObject([{ entity: { postId: "1", relevant: true } }]);
  await labelled.remove("brand", "b_a_x", { expects: 1, by: "test", note: null });
  expect(labelled.view().labels("b_a_x")).toEqual([]);
  expect(labelled.view().isDead("l_a_x-1")).toBe(true);
  const orphan = labelOf("a", "gone", "1", true);
  expect(await labelled.put(orphan, { expects: 0, by: "test", note: null })).toMatchObject({
    reason: "parent-missing",
  });
});

it("finds named queries by workspace and id", () => {
  const named = createMemoryRegistry([workspaceNamed("a"), workspaceNamed("b"), queryNamed("a", "noise", "phim")]);
  expect(named.view().namedQueries("w_a")).toHaveLength(1);
  expect(named.view().namedQuery("w_a", "noise")?.entity.query).toBe("phim");
  expect(named.view().namedQuery("w_b", "noise")).toBeUndefined();
});
