import { durationSetting, integerSetting, listSetting } from "@nghe/runtime";
import { z } from "zod";
import type { KafkaBusOptions } from "./create-kafka-bus.ts";

/** What the environment says of the log on Kafka, the same to every service. */
export const KafkaSettings = z.object({
  NGHE_KAFKA_BROKERS: listSetting(),
  /** How long a group waits for a member that went silent before it goes on without it. */
  NGHE_KAFKA_SESSION_TIMEOUT: durationSetting().prefault("45s"),
  /** Grows when the log is made anew, so that its offsets may begin again. */
  NGHE_LOG_EPOCH: integerSetting(0, 1_000_000).prefault("0"),
});

/** Where the log is, and how its groups are kept. */
export function kafkaAccess(
  settings: z.infer<typeof KafkaSettings>,
): Required<Pick<KafkaBusOptions, "brokers" | "sessionTimeoutMs">> {
  return { brokers: settings.NGHE_KAFKA_BROKERS, sessionTimeoutMs: settings.NGHE_KAFKA_SESSION_TIMEOUT };
}
