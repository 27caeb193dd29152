import { createHash } from "node:crypto";
import type { Alert } from "@nghe/contracts";

/** Names one revision of one alert on one channel: every try of it, by any process, carries the same id. */
export function deliveryId(alert: Pick<Alert, "id" | "revision">, channelUid: string): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([alert.id, alert.revision, channelUid]))
    .digest("hex");
  return `msg_${digest.slice(0, 32)}`;
}
