import { durationSetting } from "@nghe/runtime";
import { z } from "zod";

/** What the environment says of alerts. */
export const AlertsSettings = z.object({
  /** How long a receiver that is down is tried. */
  NGHE_ALERT_KEEP_TRYING: durationSetting().default(86_400_000),
});

export type AlertsConfig = {
  keepTryingMs: number;
  /** How often brands that changed are looked at, ms. */
  evaluateEveryMs: number;
};

export function alertsConfig(settings: z.infer<typeof AlertsSettings>): AlertsConfig {
  return { keepTryingMs: settings.NGHE_ALERT_KEEP_TRYING, evaluateEveryMs: 1_000 };
}
