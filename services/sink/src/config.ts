import { durationSetting, integerSetting } from "@nghe/runtime";
import { z } from "zod";

const DAY_MS = 86_400_000;
const MB = 1 << 20;

/** What the environment says of the sink. */
export const SinkSettings = z.object({
  /** How long unmatched public posts are kept after they were seen, days. */
  NGHE_UNMATCHED_DAYS: integerSetting(0, 3_650).default(3),
  /** The most records one batch holds. */
  NGHE_SINK_RECORDS: integerSetting(1, 100_000).default(5_000),
  /** How long the first record of a batch waits for more. */
  NGHE_SINK_WAIT: durationSetting().default(250),
  /** How often the tables are looked over for rows that no stored post accounts for. */
  NGHE_SINK_RECONCILE_EVERY: durationSetting().default(300_000),
});

export type SinkConfig = {
  maxRecords: number;
  maxBytes: number;
  maxWaitMs: number;
  unmatchedMs: number;
  /** How often the tables are looked over for rows that should not be, and how far back. */
  reconcileEveryMs: number;
  reconcileBackMs: number;
  forgetEveryMs: number;
  /** How often it is asked whether deleted workspaces and brands can be purged. */
  purgeEveryMs: number;
};

export function sinkConfig(settings: z.infer<typeof SinkSettings>): SinkConfig {
  return {
    maxRecords: settings.NGHE_SINK_RECORDS,
    maxBytes: 16 * MB,
    maxWaitMs: settings.NGHE_SINK_WAIT,
    unmatchedMs: settings.NGHE_UNMATCHED_DAYS * DAY_MS,
    reconcileEveryMs: settings.NGHE_SINK_RECONCILE_EVERY,
    reconcileBackMs: 3_600_000,
    forgetEveryMs: 3_600_000,
    purgeEveryMs: 5_000,
  };
}
