import type { KeyScope } from "@nghe/contracts";

/** Who a key speaks for. No workspace: the whole installation. */
export type Identity = { keyUid: string; workspaceUid: string | null; scopes: readonly KeyScope[] };

/** Tells whose key it is; undefined for a wrong, revoked or malformed one, and while the registry is not current. */
export type Authenticator = { authenticate(key: string): undefined | Identity };
