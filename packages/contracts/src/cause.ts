import { z } from "zod";

/** Why a figure changed. Alerts open on `live` alone. */
export const Cause = z.enum(["live", "import", "backfill", "correction", "erase", "thread"]);
export type Cause = z.infer<typeof Cause>;
