import type { Registry } from "@nghe/registry";
import { type Clock, type Logger, messageOf } from "@nghe/runtime";
import type { DoorEngine } from "@nghe/store/door";
import type { Identity } from "../auth/identity.ts";

type Scope = { workspaceUids: readonly string[]; token: Promise<string>; grantedAt: number };

/** The scope that each key reads in. */
export type KeyScopes = {
  /** The token of the key's scope over the workspaces it speaks for now; granted when it is first needed. */
  tokenOf(identity: Identity): Promise<string>;
  /** Stops following the registry. Scopes end with the engine. */
  stop(): void;
};

export type KeyScopesDeps = {
  engine: Pick<DoorEngine, "grant" | "revoke">;
  registry: Pick<Registry, "view" | "subscribe">;
  clock: Clock;
  logger: Logger;
};

/** Grants are removed from the store after a week: a scope in use is renewed well before. */
const RENEW_AFTER_MS = 24 * 60 * 60 * 1000;

/** A key or workspace that is deleted or changed loses its scope at once, and what runs in it is stopped. */
export function createKeyScopes({ engine, registry, clock, logger }: KeyScopesDeps): KeyScopes {
  const scopes = new Map<string, Scope>();

  function end(keyUid: string, scope: Scope): void {
    if (scopes.get(keyUid) === scope) scopes.delete(keyUid);
    scope.token
      .then((token) => engine.revoke(token))
      .catch((error: unknown) => logger.warn({ key: keyUid, error: messageOf(error) }, "a scope could not be revoked"));
  }

  const unsubscribe = registry.subscribe((event) => {
    const uid = event.type === "delete" ? event.uid : event.held.entity.uid;
    const scope = scopes.get(uid);
    if (scope !== undefined) end(uid, scope);
    if (event.type !== "delete") return;
    for (const [keyUid, held] of [...scopes]) if (held.workspaceUids.includes(uid)) end(keyUid, held);
  });

  function workspacesOf(identity: Identity): string[] {
    if (identity.workspaceUid !== null) return [identity.workspaceUid];
    return registry
      .view()
      .workspaces()
      .map((held) => held.entity.uid)
      .sort();
  }

  function grant(keyUid: string, workspaceUids: readonly string[]): Scope {
    const scope = { workspaceUids, token: engine.grant(workspaceUids), grantedAt: clock.monotonic() };
    scope.token.catch(() => {
      if (scopes.get(keyUid) === scope) scopes.delete(keyUid);
    });
    scopes.set(keyUid, scope);
    return scope;
  }

  return {
    tokenOf(identity) {
      const wanted = workspacesOf(identity);
      const held = scopes.get(identity.keyUid);
      if (held !== undefined) {
        const isFresh = clock.monotonic() - held.grantedAt < RENEW_AFTER_MS;
        if (isFresh && held.workspaceUids.join() === wanted.join()) return held.token;
        end(identity.keyUid, held);
      }
      return grant(identity.keyUid, wanted).token;
    },
    stop: unsubscribe,
  };
}
