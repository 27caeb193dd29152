import { randomBytes } from "node:crypto";
import type { ApiKey } from "@nghe/contracts";
import { createMemoryRegistry, keyNamed, workspaceNamed } from "@nghe/registry/testing";
import { expect, it } from "vitest";
import { createAuthenticator } from "./authenticator.ts";
import { formatKey, hashSecret, newSecret } from "./key-format.ts";

const PEPPER = "pepper";
const secret = newSecret(randomBytes);
const stored = (uid: string, workspaceUid: string | null, scopes: ApiKey["scopes"]) =>
  keyNamed(uid, workspaceUid, { scopes, hash: hashSecret(PEPPER, secret) });

function ring() {
  const registry = createMemoryRegistry([workspaceNamed("acme"), stored("k1", "w_acme", ["read"])]);
  return { registry, keys: createAuthenticator({ registry, pepper: PEPPER, adminKey: "the-admin-key-of-this-house" }) };
}

it("knows a key by its uid and secret", () => {
  expect(ring().keys.authenticate(formatKey("k1", secret))).toEqual({
    keyUid: "k1",
    workspaceUid: "w_acme",
    scopes: ["read"],
  });
});

it("lets the admin key speak for the installation", () => {
  expect(ring().keys.authenticate("the-admin-key-of-this-house")).toMatchObject({
    workspaceUid: null,
    scopes: ["read", "write", "admin"],
  });
});

it.each([
  ["a wrong secret", formatKey("k1", newSecret(randomBytes))],
  ["an unknown uid", formatKey("k2", secret)],
  ["the stored hash itself", formatKey("k1", hashSecret(PEPPER, secret).slice(0, 43))],
  ["nothing", ""],
  ["something else", "hello"],
  ["half of the admin key", "the-admin-key"],
])("refuses %s", (_what, key) => {
  expect(ring().keys.authenticate(key)).toBeUndefined();
});

it("refuses every key while the registry is not known to be current", () => {
  const { registry, keys } = ring();
  registry.age(60_001);
  expect(keys.isCurrent()).toBe(false);
  expect(keys.authenticate(formatKey("k1", secret))).toBeUndefined();
  expect(keys.authenticate("the-admin-key-of-this-house")).toBeUndefined();
});

it("forgets a key with its revocation, its change of scopes and its workspace", async () => {
  const { registry, keys } = ring();
  const identity = keys.authenticate(formatKey("k1", secret));
  if (identity === undefined) throw new Error("the key should be known");
  expect(keys.stillHolds(identity)).toBe(true);

  await registry.put(stored("k1", "w_acme", ["read", "write"]), { expects: 1, by: "test", note: null });
  expect(keys.stillHolds(identity)).toBe(false);

  await registry.remove("workspace", "w_acme", { expects: 1, by: "test", note: null });
  expect(keys.authenticate(formatKey("k1", secret))).toBeUndefined();
});
