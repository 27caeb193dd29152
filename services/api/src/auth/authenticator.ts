import { timingSafeEqual } from "node:crypto";
import type { KeyScope } from "@nghe/contracts";
import type { Registry } from "@nghe/registry";
import type { Authenticator, Identity } from "./identity.ts";
import { hashSecret, parseKey } from "./key-format.ts";

/** Past this age of the registry's view no key may be trusted: one may have been revoked meanwhile. */
export const MAX_STALENESS_MS = 60_000;

/** The uid that the installation's own key (`NGHE_ADMIN_KEY`) goes by; no stored key can have it. */
export const ADMIN_KEY_UID = "~admin";

const EVERYTHING: readonly KeyScope[] = ["read", "write", "admin"];
const NOBODY = "0".repeat(64);

export type KeyRing = Authenticator & {
  /** Whether the registry is known to be current; while it is not, every key is refused. */
  isCurrent(): boolean;
  /** Whether who was let in once still would be: the key and its workspace live, and its scopes are the same. */
  stillHolds(identity: Identity): boolean;
};

export type KeyRingDeps = { registry: Pick<Registry, "view" | "staleness">; pepper: string; adminKey: string };

/**
 * Tells keys apart in constant time: an unknown uid costs the same comparison as a wrong secret. The admin key speaks
 * for the whole installation.
 */
export function createAuthenticator({ registry, pepper, adminKey }: KeyRingDeps): KeyRing {
  const adminHash = hashSecret(pepper, adminKey);
  const isCurrent = () => registry.staleness() <= MAX_STALENESS_MS;

  function identityOf(uid: string): undefined | { identity: Identity; hash: string } {
    const view = registry.view();
    const key = view.key(uid)?.entity;
    if (key === undefined) return undefined;
    if (key.workspaceUid !== null && view.workspaceByUid(key.workspaceUid) === undefined) return undefined;
    return { identity: { keyUid: key.uid, workspaceUid: key.workspaceUid, scopes: key.scopes }, hash: key.hash };
  }

  return {
    isCurrent,
    authenticate(text) {
      if (!isCurrent()) return undefined;
      if (equal(hashSecret(pepper, text), adminHash)) {
        return { keyUid: ADMIN_KEY_UID, workspaceUid: null, scopes: EVERYTHING };
      }
      const key = parseKey(text);
      const found = key === undefined ? undefined : identityOf(key.uid);
      const matches = equal(hashSecret(pepper, key?.secret ?? ""), found?.hash ?? NOBODY);
      return matches ? found?.identity : undefined;
    },
    stillHolds(identity) {
      if (!isCurrent()) return false;
      if (identity.keyUid === ADMIN_KEY_UID) return true;
      const now = identityOf(identity.keyUid)?.identity;
      return now?.workspaceUid === identity.workspaceUid && now.scopes.join() === identity.scopes.join();
    },
  };
}

function equal(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a, "hex"), Buffer.from(b, "hex"));
}
