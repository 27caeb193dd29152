import type { AlertMessage, Channel } from "@nghe/contracts";
import { type Egress, waitAskedFor } from "@nghe/egress";
import { Failure } from "@nghe/runtime";
import { deliveryId } from "./delivery-id.ts";
import { webhookHeaders } from "./signature.ts";

/** What became of one try. `later` may be tried again; `never` will not be taken however often it is sent. */
export type DeliveryOutcome =
  | { status: "delivered" }
  | { status: "later"; reason: string; waitMs: number }
  | { status: "never"; reason: string };

export type WebhookDeps = { egress: Egress; secretOf: (channelUid: string) => string };

const TIMEOUT_MS = 10_000;
const ANSWER_LIMIT = 64 * 1024;
const LONGEST_WAIT_MS = 300_000;
/** Answers that say the message itself will never be taken; any other may be a receiver being mended. */
const REFUSALS = new Set([400, 410, 413, 422]);

/** Sends one alert message to a webhook, signed. Redirects are not followed: a receiver is where it was said to be. */
export async function deliverWebhook(
  deps: WebhookDeps,
  channel: Channel,
  message: AlertMessage,
  now: number,
  simulated: boolean,
): Promise<DeliveryOutcome> {
  const body = JSON.stringify({
    type: `alert.${message.event}`,
    timestamp: new Date(now).toISOString(),
    data: { ...message.alert, simulated },
  });
  const id = deliveryId(message.alert, channel.uid);
  const headers = webhookHeaders({ id, timestamp: now, body, secret: deps.secretOf(channel.uid) });
  try {
    const answer = await deps.egress.request({
      method: "POST",
      url: channel.url,
      headers: { "content-type": "application/json", ...headers },
      body,
      timeoutMs: TIMEOUT_MS,
      maxBytes: ANSWER_LIMIT,
      maxRedirects: 0,
    });
    return outcomeOf(answer.status, answer.headers["retry-after"], now);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.retriable
      ? { status: "later", reason: error.code, waitMs: 0 }
      : { status: "never", reason: error.code };
  }
}

function outcomeOf(status: number, retryAfter: undefined | string, now: number): DeliveryOutcome {
  if (status >= 200 && status < 300) return { status: "delivered" };
  const reason = `the receiver answered ${status}`;
  return REFUSALS.has(status)
    ? { status: "never", reason }
    : { status: "later", reason, waitMs: waitAsked(retryAfter, now) };
}

/** Retry-After in seconds or as a date, bounded; 0 where the receiver asks for nothing. */
export function waitAsked(retryAfter: undefined | string, now: number): number {
  return waitAskedFor(retryAfter, now, LONGEST_WAIT_MS);
}
