export { catalog } from "./catalog.ts";
export { createDoorEngine, type DoorEngine, type DoorEngineDeps, type RunOptions } from "./door-engine.ts";
export type { EngineConnection, EngineResult, OpenConnection } from "./engine-connection.ts";
export { EngineError } from "./engine-error.ts";
export type { EngineFunction } from "./parser.ts";
export { type OutputChoices, PLAIN_OUTPUT, type QueryLimits, type ReaderSettings } from "./reader-settings.ts";
