export { changedBrands, EVERYONE, latestChange } from "./changed-brands.ts";
export { channelSecret } from "./channel-secret.ts";
export { foldRecord } from "./fold.ts";
export { createLogRegistry, type LogRegistryDeps } from "./log-registry.ts";
export { exclusionOf, originOf, originsOf, SPAM_FROM } from "./origins.ts";
export type {
  Held,
  QueryVersion,
  RefusalReason,
  Registry,
  RegistryEvent,
  RegistryView,
  VersionCause,
  WriteOptions,
  WriteOutcome,
} from "./registry.ts";
export { copyRegistry, emptyRegistry, type RegistryState } from "./registry-state.ts";
export { newUid } from "./uid.ts";
export { viewOf } from "./view.ts";
