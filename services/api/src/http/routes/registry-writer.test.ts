import type { Workspace } from "@nghe/contracts";
import type { Registry, RegistryView } from "@nghe/registry";
import { brandNamed, createMemoryRegistry, queryNamed, workspaceNamed } from "@nghe/registry/testing";
import { expect, it } from "vitest";
import { createRegistryWriter } from "./registry-writer.ts";

const me = { keyUid: "k1", workspaceUid: null, scopes: ["admin"] } as const;
const acme = (view: RegistryView) => view.workspace("acme");
const rename = (name: string) => (workspace: Workspace) => ({ ...workspace, name });

it("keeps who wrote, and gives what was written with its revision", async () => {
  const writer = createRegistryWriter(createMemoryRegistry());
  const made = await writer.create(workspaceNamed("acme"), acme, me);
  expect(made).toMatchObject({ revision: 1, by: "k1", entity: { name: "acme" } });
  const changed = await writer.change(acme, rename("Acme"), me, 1);
  expect(changed).toMatchObject({ revision: 2, entity: { name: "Acme" } });
});

it("refuses an id that is taken and a revision that is not in force", async () => {
  const writer = createRegistryWriter(createMemoryRegistry([workspaceNamed("acme")]));
  await expect(writer.create(workspaceNamed("acme", { uid: "w_other" }), acme, me)).rejects.toMatchObject({
    status: 409,
    code: "taken",
  });
  await expect(writer.change(acme, rename("x"), me, 7)).rejects.toMatchObject({
    status: 409,
    code: "conflict",
    details: { revision: 1 },
  });
  await expect(writer.remove(acme, me, 7)).rejects.toMatchObject({ status: 409 });
});

/** Someone else writes just before each of the first `times` writes. */
function contended(times: number): Registry {
  const inner = createMemoryRegistry([workspaceNamed("acme")]);
  let left = times;
  return {
    ...inner,
    async put(entity, options) {
      if (left > 0) {
        left -= 1;
        const held = inner.view().workspace("acme");
        if (held !== undefined) {
          await inner.put({ ...held.entity, timezone: "UTC" }, { ...options, expects: held.revision, by: "other" });
        }
      }
      return inner.put(entity, options);
    },
  };
}

it("makes a change again on what someone else wrote meanwhile, and loses neither", async () => {
  const writer = createRegistryWriter(contended(2));
  const changed = await writer.change(acme, rename("Acme"), me, undefined);
  expect(changed.entity).toMatchObject({ name: "Acme", timezone: "UTC" });
});

it("does not change what someone else wrote when told a revision, and gives up in the end", async () => {
  await expect(createRegistryWriter(contended(1)).change(acme, rename("x"), me, 1)).rejects.toMatchObject({
    status: 409,
  });
  await expect(createRegistryWriter(contended(99)).change(acme, rename("x"), me, undefined)).rejects.toMatchObject({
    status: 409,
  });
});

it("answers what is gone as not there", async () => {
  const writer = createRegistryWriter(createMemoryRegistry([workspaceNamed("acme")]));
  await writer.remove(acme, me, undefined);
  await expect(writer.remove(acme, me, undefined)).rejects.toMatchObject({ status: 404 });
});

it("tells why a named query may not go, may not be used, or may not use what it does", async () => {
  const noise = queryNamed("acme", "noise", "phim");
  const user = brandNamed("acme", "x", { uses: ["noise"] });
  const registry = createMemoryRegistry([workspaceNamed("acme"), noise, user]);
  const writer = createRegistryWriter(registry);
  const named = (view: RegistryView) => view.namedQuery("w_acme", "noise");
  await expect(writer.remove(named, me, undefined)).rejects.toMatchObject({ status: 409, code: "in-use" });
  const stray = brandNamed("acme", "y", { uses: ["gone"] });
  await expect(writer.create(stray, (view) => view.brand("w_acme", "y"), me)).rejects.toMatchObject({
    ...{ status: 409, code: "name-missing" },
  });
  const circle = writer.change(named, (entity) => ({ ...entity, uses: ["noise"] }), me, undefined);
  await expect(circle).rejects.toMatchObject({ status: 400, details: { problems: [{ path: "query" }] } });
});

it("keeps why something was written", async () => {
  const writer = createRegistryWriter(createMemoryRegistry());
  expect((await writer.create(workspaceNamed("acme"), acme, me, "a new team")).note).toBe("a new team");
  expect((await writer.change(acme, rename("Acme"), me, undefined, "its own name")).note).toBe("its own name");
  expect((await writer.change(acme, rename("ACME"), me, undefined)).note).toBeNull();
});
