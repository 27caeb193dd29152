import type { RegistryEvent, RegistryView } from "@nghe/registry";
import { createManualClock, silentLogger } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import type { Identity } from "../auth/identity.ts";
import { createKeyScopes } from "./key-scopes.ts";

const one: Identity = { keyUid: "k1", workspaceUid: "w1", scopes: ["read"] };
const all: Identity = { keyUid: "k2", workspaceUid: null, scopes: ["read"] };

function setUp() {
  const granted: (readonly string[])[] = [];
  const revoked: string[] = [];
  const listeners: ((event: RegistryEvent, view: RegistryView) => void)[] = [];
  let workspaces = ["w2", "w1"];
  const view = () => ({ workspaces: () => workspaces.map((uid) => ({ entity: { uid } })) }) as unknown as RegistryView;
  const clock = createManualClock();
  const scopes = createKeyScopes({
    engine: {
      grant: async (uids) => `t${granted.push(uids)}`,
      revoke: async (token) => void revoked.push(token),
    },
    registry: {
      view,
      subscribe: (listener) => {
        listeners.push(listener);
        return () => listeners.splice(0);
      },
    },
    clock,
    logger: silentLogger,
  });
  const remove = (kind: "key" | "workspace", uid: string) => {
    for (const listener of listeners) listener({ type: "delete", kind, uid, offset: 1 }, view());
  };
  return {
    scopes,
    granted,
    revoked,
    clock,
    remove,
    listeners,
    set: (uids: string[]) => {
      workspaces = uids;
    },
  };
}

describe("createKeyScopes", () => {
  it("grants once and keeps it", async () => {
    const { scopes, granted } = setUp();
    expect([await scopes.tokenOf(one), await scopes.tokenOf(one)]).toEqual(["t1", "t1"]);
    expect(granted).toEqual([["w1"]]);
  });

  it("follows the workspaces of a key of the whole installation", async () => {
    const { scopes, granted, revoked, set } = setUp();
    await scopes.tokenOf(all);
    set(["w1", "w3"]);
    expect(await scopes.tokenOf(all)).toBe("t2");
    expect(granted).toEqual([
      ["w1", "w2"],
      ["w1", "w3"],
    ]);
    await expect.poll(() => revoked).toEqual(["t1"]);
  });

  it("ends the scope of a key that is deleted, and every scope over a workspace that is", async () => {
    const { scopes, revoked, remove } = setUp();
    await scopes.tokenOf(one);
    await scopes.tokenOf(all);
    remove("key", "k1");
    await expect.poll(() => revoked).toEqual(["t1"]);
    remove("workspace", "w2");
    await expect.poll(() => revoked).toEqual(["t1", "t2"]);
    expect(await scopes.tokenOf(one)).toBe("t3");
  });

  it("renews a scope long before the store forgets it", async () => {
    const { scopes, clock } = setUp();
    await scopes.tokenOf(one);
    await clock.advance(24 * 3_600_000);
    expect(await scopes.tokenOf(one)).toBe("t2");
  });

  it("stops following", () => {
    const { scopes, listeners } = setUp();
    scopes.stop();
    expect(listeners).toEqual([]);
  });
});
