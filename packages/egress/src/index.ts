export { isPublicAddress, judgeTarget } from "./address-guard.ts";
export { createEgress, type EgressOptions } from "./create-egress.ts";
export { type Egress, type EgressCode, EgressFailure, type EgressRequest, type EgressResponse } from "./egress.ts";
export type { Resolve } from "./guarded-lookup.ts";
export { waitAskedFor } from "./wait-asked.ts";
