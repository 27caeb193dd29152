export { createLmdbBus, type LmdbBus, type LmdbBusOptions } from "./create-lmdb-bus.ts";
export { acquireLockFile, type LockFile } from "./lock-file.ts";
