export { acceptedIn, isBatchOf, newBatchId } from "./batch-id.ts";
export { createIntake, type IntakeDeps } from "./bus-intake.ts";
export type { Intake, SubmitOptions } from "./intake.ts";
export { messageKey, readItem, siteOf } from "./reading.ts";
