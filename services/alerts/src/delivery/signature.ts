import { createHmac } from "node:crypto";

/**
 * The headers of Standard Webhooks for a body: id, time in seconds, and `v1,` with the base64 HMAC-SHA256 of
 * `id.timestamp.body` under the bytes behind `whsec_` (standardwebhooks.com, specification).
 */
export function webhookHeaders(input: {
  id: string;
  timestamp: number;
  body: string;
  secret: string;
}): Record<string, string> {
  const seconds = Math.floor(input.timestamp / 1000);
  const key = Buffer.from(input.secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${input.id}.${seconds}.${input.body}`).digest("base64");
  return { "webhook-id": input.id, "webhook-timestamp": String(seconds), "webhook-signature": `v1,${signature}` };
}
