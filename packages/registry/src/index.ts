export { channelSecret } from "./channel-secret.ts";
export { copyRegistry, emptyRegistry, foldRecord, type RegistryState } from "./fold.ts";
export { createLogRegistry, type LogRegistryDeps } from "./log-registry.ts";
export type {
  Held,
  Registry,
  RegistryEvent,
  RegistryView,
  WriteOptions,
  WriteOutcome,
} from "./registry.ts";
export { newUid } from "./uid.ts";
export { viewOf } from "./view.ts";
