export {
  ADMIN_KEY_UID,
  createAuthenticator,
  type KeyRing,
  type KeyRingDeps,
  MAX_STALENESS_MS,
} from "./auth/authenticator.ts";
export type { Authenticator, Identity } from "./auth/identity.ts";
export { formatKey, hashSecret, newSecret, parseKey } from "./auth/key-format.ts";
export { type ApiConfig, DEFAULT_API_CONFIG } from "./config.ts";
export type { NamedHealth } from "./http/operations.ts";
export { type Api, type ApiDeps, createApi } from "./service.ts";
