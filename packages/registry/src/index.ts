export type { Held, Registry, RegistryEvent, RegistryView, WriteOptions, WriteOutcome } from "./registry.ts";
