import { createHmac } from "node:crypto";

/**
 * The secret that signs a channel's deliveries, in the form of Standard Webhooks (`whsec_` and base64). Derived from
 * the installation's pepper and the channel's uid, so that it is stored nowhere and is the same in every process.
 */
export function channelSecret(pepper: string, channelUid: string): string {
  return `whsec_${createHmac("sha256", pepper).update(`channel:${channelUid}`).digest("base64")}`;
}
