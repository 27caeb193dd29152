import { EVERYONE } from "@nghe/registry";
import { brandNamed, createMemoryRegistry, queryNamed, workspaceNamed } from "@nghe/registry/testing";
import { expect, it } from "vitest";
import { pendingOf, settledBy } from "./pending.ts";

const write = { expects: 0, by: "test", note: null };
const never = () => 0;

it("is what each workspace changed beyond what is settled, the oldest first", () => {
  const registry = createMemoryRegistry([
    workspaceNamed("late"),
    workspaceNamed("early"),
    brandNamed("early", "x"),
    brandNamed("late", "y"),
    workspaceNamed("empty"),
  ]);
  const scopes = (settled: (scope: string) => number) =>
    pendingOf(registry.view(), settled).map(({ scope, target }) => [scope, target]);
  expect(scopes(never)).toEqual([
    ["w_early", 3],
    ["w_late", 4],
  ]);
  const mark = { target: 3, atStart: 0, below: 0, begunAt: 0, countedAt: 0, lookedUntil: 0 };
  expect(scopes(settledBy([{ scope: "w_early", settled: 3, ...mark }]))).toEqual([["w_late", 4]]);
});

it("touches what has a row of the changed brands, and what their queries may hold for", async () => {
  const registry = createMemoryRegistry([
    workspaceNamed("a"),
    queryNamed("a", "fruit", "apple OR pear"),
    brandNamed("a", "x", { query: "sumo" }),
    brandNamed("a", "y", { query: "{fruit} pie", uses: ["fruit"] }),
  ]);
  const [first] = pendingOf(registry.view(), never);
  expect(first?.touchedBy).toMatchObject({ workspaceUid: "w_a", brandUids: ["b_a_x", "b_a_y"] });
  const [last] = pendingOf(registry.view(), () => 3);
  expect(last?.touchedBy?.brandUids).toEqual(["b_a_y"]);
  expect(JSON.stringify(last?.touchedBy?.queries)).toMatch(/apple.*pear|pie/);
});

it.each([
  ["a query that SQL cannot narrow", "sentiment:negative"],
  ["more words than are worth asking for", Array.from({ length: 1_200 }, (_, nth) => `w${nth}`).join(" OR ")],
])("may touch every post with %s", (_what, query) => {
  const registry = createMemoryRegistry([workspaceNamed("a"), brandNamed("a", "x", { query })]);
  expect(pendingOf(registry.view(), never)).toMatchObject([{ touchedBy: null }]);
});

it("touches only what has rows where a query cannot be read any more", () => {
  const registry = createMemoryRegistry([workspaceNamed("a"), brandNamed("a", "x", { query: "(((" })]);
  expect(pendingOf(registry.view(), never)[0]?.touchedBy).toMatchObject({ brandUids: ["b_a_x"], queries: [] });
});

it("is of every post where another model reads them", async () => {
  const registry = createMemoryRegistry([workspaceNamed("a")]);
  await registry.put({ kind: "model", uid: "model", version: "m" }, write);
  expect(pendingOf(registry.view(), never)).toEqual([{ scope: EVERYONE, target: 2, touchedBy: null }]);
});
