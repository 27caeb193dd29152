export { createLedger } from "./create-ledger.ts";
export { PurgeIncomplete } from "./purge.ts";
