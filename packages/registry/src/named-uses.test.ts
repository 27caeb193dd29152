import type { NamedQuery, RegistryEntity, RegistryRecord } from "@nghe/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldRecord } from "./fold.ts";
import { namedTexts } from "./named-uses.ts";
import { emptyRegistry, type RegistryState } from "./registry-state.ts";
import { brandNamed, queryNamed, workspaceNamed } from "./testing/entities.ts";

const base = { v: 1 as const, by: "test", note: null };

function fold(state: RegistryState, draft: { put: RegistryEntity } | { del: NamedQuery }) {
  const uid = "put" in draft ? draft.put.uid : draft.del.uid;
  const common = {
    ...base,
    at: state.offset,
    writeId: `w${state.offset}`,
    expects: state.held.get(uid)?.revision ?? 0,
  };
  const record: RegistryRecord =
    "put" in draft
      ? { ...common, type: "put", entity: draft.put }
      : { ...common, type: "delete", kind: "named-query", uid };
  return foldRecord(state, record, state.offset);
}

function stateOf(...entities: RegistryEntity[]): RegistryState {
  const state = emptyRegistry();
  for (const put of entities) fold(state, { put });
  return state;
}

describe("the texts that names stand for", () => {
  const state = stateOf(
    workspaceNamed("a"),
    workspaceNamed("b"),
    queryNamed("a", "deep", "x"),
    queryNamed("a", "middle", "{deep} y", ["deep"]),
    queryNamed("a", "top", "{middle} {deep}", ["middle", "deep"]),
    queryNamed("b", "deep", "another's"),
  );

  it("are those of all that is used, at any depth, each once", () => {
    expect(namedTexts(state, "w_a", ["top"])).toEqual({ top: "{middle} {deep}", middle: "{deep} y", deep: "x" });
    expect(namedTexts(state, "w_a", ["deep", "deep"])).toEqual({ deep: "x" });
    expect(namedTexts(state, "w_a", [])).toEqual({});
  });

  it("are the workspace's own, and leave out what is not there", () => {
    expect(namedTexts(state, "w_b", ["deep", "middle"])).toEqual({ deep: "another's" });
  });
});

const names = ["p", "q", "r", "s"] as const;
const name = fc.constantFrom(...names);
const uses = fc.uniqueArray(name, { maxLength: 3 });
const step = fc.oneof(
  fc.tuple(name, uses, fc.nat(3)).map(([id, used, text]) => ({
    put: queryNamed("a", id, `${text} ${used.map((one) => `{${one}}`).join(" ")}`.trim(), used),
  })),
  fc.tuple(uses, fc.nat(3)).map(([used, text]) => ({ put: brandNamed("a", "x", { query: `x${text}`, uses: used }) })),
  fc
    .tuple(uses, fc.nat(3))
    .map(([used, text]) => ({ put: workspaceNamed("a", { exclusions: `h${text}`, uses: used }) })),
  name.map((id) => ({ del: queryNamed("a", id, "gone") })),
);

describe("whatever is written in whatever order", () => {
  it("nothing uses what is not there, and nothing uses itself", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (log) => {
        const state = stateOf(workspaceNamed("a"));
        for (const draft of log) fold(state, draft);
        const there = new Map<string, NamedQuery>();
        for (const { entity } of state.held.values()) if (entity.kind === "named-query") there.set(entity.id, entity);
        for (const { entity } of state.held.values()) {
          if (!("uses" in entity)) continue;
          expect(entity.uses.filter((used) => !there.has(used))).toEqual([]);
        }
        for (const { id, uses: used } of there.values()) expect(namedTexts(state, "w_a", used)).not.toHaveProperty(id);
      }),
    );
  });

  it("every reader counts the same versions, also one that begins anew", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (log) => {
        const one = stateOf(workspaceNamed("a"));
        const two = stateOf(workspaceNamed("a"));
        const events: unknown[] = [];
        for (const draft of log) events.push(...fold(one, draft).events);
        for (const draft of log) fold(two, draft);
        expect(two).toEqual(one);
        const told = events.filter((event) => (event as { version?: unknown }).version !== undefined);
        expect(told).toHaveLength(one.versions.get("b_a_x")?.length ?? 0);
      }),
    );
  });

  it("a brand's own version holds exactly the texts that it would be matched with now", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (log) => {
        const state = stateOf(workspaceNamed("a"));
        for (const draft of log) fold(state, draft);
        const brand = state.held.get("b_a_x")?.entity;
        const workspace = state.held.get("w_a")?.entity;
        if (brand?.kind !== "brand" || workspace?.kind !== "workspace") return;
        expect(state.versions.get("b_a_x")?.at(-1)).toMatchObject({
          query: brand.query,
          exclusions: workspace.exclusions,
          version: brand.queryVersion,
        });
      }),
    );
  });
});
