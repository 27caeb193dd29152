export { type Egress, type EgressCode, EgressFailure, type EgressRequest, type EgressResponse } from "./egress.ts";
