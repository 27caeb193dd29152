export type { Intake, SubmitOptions } from "./intake.ts";
