import type { RegistryEntity, RegistryRecord } from "@nghe/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldRecord } from "./fold.ts";
import { emptyRegistry, type RegistryState } from "./registry-state.ts";
import { brandNamed, keyNamed, workspaceNamed } from "./testing/entities.ts";
import { viewOf } from "./view.ts";

function write(state: RegistryState, draft: { put: RegistryEntity } | { del: RegistryEntity }, expects: number) {
  const base = { v: 1 as const, at: state.offset, by: "test", note: null, writeId: `w${state.offset}`, expects };
  const record: RegistryRecord =
    "put" in draft
      ? { ...base, type: "put", entity: draft.put }
      : { ...base, type: "delete", kind: draft.del.kind, uid: draft.del.uid };
  return foldRecord(state, record, state.offset);
}

describe("two writers of one entity", () => {
  it("takes the first and refuses the second, saying which revision is in force", () => {
    const state = emptyRegistry();
    write(state, { put: workspaceNamed("acme") }, 0);
    expect(write(state, { put: workspaceNamed("acme", { name: "A" }) }, 1).outcome).toMatchObject({
      status: "accepted",
      revision: 2,
    });
    expect(write(state, { put: workspaceNamed("acme", { name: "B" }) }, 1).outcome).toEqual({
      status: "refused",
      reason: "revision",
      revision: 2,
    });
    expect(viewOf(state).workspace("acme")?.entity.name).toBe("A");
  });

  it("refuses a second brand of the same slug, and allows the slug in another workspace", () => {
    const state = emptyRegistry();
    for (const id of ["acme", "rival"]) write(state, { put: workspaceNamed(id) }, 0);
    write(state, { put: brandNamed("acme", "tiki") }, 0);
    expect(write(state, { put: brandNamed("acme", "tiki", { uid: "b_other" }) }, 0).outcome).toMatchObject({
      reason: "slug-taken",
    });
    expect(write(state, { put: brandNamed("rival", "tiki") }, 0).outcome.status).toBe("accepted");
  });
});

describe("deleting a workspace", () => {
  it("takes its brands and keys with it, and no uid of them ever comes back", () => {
    const state = emptyRegistry();
    const workspace = workspaceNamed("acme");
    const brand = brandNamed("acme", "tiki");
    write(state, { put: workspace }, 0);
    write(state, { put: brand }, 0);
    write(state, { put: keyNamed("k1", workspace.uid) }, 0);
    const { events } = write(state, { del: workspace }, 1);
    expect(events.map((event) => (event.type === "delete" ? event.kind : event.type))).toEqual([
      "workspace",
      "brand",
      "key",
    ]);
    const view = viewOf(state);
    expect([view.isDead(workspace.uid), view.isDead(brand.uid), view.key("k1")]).toEqual([true, true, undefined]);
    expect(write(state, { put: workspace }, 0).outcome).toMatchObject({ reason: "unknown" });
  });

  it("frees the slug for a new uid", () => {
    const state = emptyRegistry();
    write(state, { put: workspaceNamed("acme") }, 0);
    write(state, { del: workspaceNamed("acme") }, 1);
    write(state, { put: workspaceNamed("acme", { uid: "w_second" }) }, 0);
    expect(viewOf(state).workspace("acme")?.entity.uid).toBe("w_second");
  });
});

it("refuses a brand whose workspace does not exist", () => {
  expect(write(emptyRegistry(), { put: brandNamed("nobody", "x") }, 0).outcome).toMatchObject({
    reason: "parent-missing",
  });
});

it("refuses to move an entity to another slug or workspace", () => {
  const state = emptyRegistry();
  for (const id of ["acme", "rival"]) write(state, { put: workspaceNamed(id) }, 0);
  const brand = brandNamed("acme", "tiki");
  write(state, { put: brand }, 0);
  for (const moved of [
    { ...brand, id: "shopee" },
    { ...brand, workspaceUid: "w_rival" },
  ]) {
    expect(write(state, { put: moved }, 1).outcome).toMatchObject({ status: "refused", reason: "unknown" });
  }
});

it("keeps a view as it was while the fold goes on", () => {
  const state = emptyRegistry();
  write(state, { put: workspaceNamed("acme") }, 0);
  const before = viewOf(state);
  write(state, { del: workspaceNamed("acme") }, 1);
  expect([before.workspaces().length, viewOf(state).workspaces().length]).toEqual([1, 0]);
});

it("folds any log alike for every reader, with at most one live entity a slug and revisions without a hole", () => {
  const slug = fc.constantFrom("a", "b");
  const draft = fc.oneof(
    slug.map((id) => ({ put: workspaceNamed(id) })),
    slug.map((id) => ({ del: workspaceNamed(id) })),
    fc
      .tuple(slug, slug, fc.constantFrom("1", "2"))
      .map(([w, b, n]) => ({ put: brandNamed(w, b, { uid: `b_${w}_${b}_${n}` }) })),
    fc
      .tuple(slug, slug, fc.constantFrom("1", "2"))
      .map(([w, b, n]) => ({ del: brandNamed(w, b, { uid: `b_${w}_${b}_${n}` }) })),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(draft, fc.integer({ min: 0, max: 3 })), { maxLength: 40 }), (log) => {
      const one = emptyRegistry();
      const two = emptyRegistry();
      for (const [step, expects] of log) {
        const revision = one.held.get("put" in step ? step.put.uid : step.del.uid)?.revision ?? 0;
        const { outcome } = write(one, step, expects);
        expect(write(two, step, expects).outcome).toEqual(outcome);
        if (outcome.status === "accepted") expect(outcome.revision).toBe(revision + 1);
      }
      expect(one).toEqual(two);
      const slugs = [...one.held.values()].map(({ entity }) =>
        "id" in entity ? `${entity.kind}${"workspaceUid" in entity ? entity.workspaceUid : ""}${entity.id}` : "",
      );
      expect(new Set(slugs).size).toBe(slugs.length);
      for (const uid of one.held.keys()) expect(one.graves.has(uid)).toBe(false);
    }),
  );
});
