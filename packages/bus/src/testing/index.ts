export { type BusDifference, describeBusContract } from "./bus-contract.ts";
export type { BusHarness } from "./contract-context.ts";
