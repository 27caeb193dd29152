import { type Egress, EgressFailure, type EgressRequest } from "@nghe/egress";
import { channelNamed } from "@nghe/registry/testing";
import { describe, expect, it } from "vitest";
import { messageOf } from "../testing/alert-scene.ts";
import { deliverWebhook, waitAsked } from "./webhook-delivery.ts";

const NOW = Date.UTC(2026, 2, 2, 9);
const CHANNEL = channelNamed("acme", "pr", "https://pr.example/hook");

async function send(answer: Egress["request"]) {
  const requests: EgressRequest[] = [];
  const egress: Egress = {
    request: (request) => {
      requests.push(request);
      return answer(request);
    },
    close: async () => undefined,
  };
  const outcome = await deliverWebhook(
    { egress, secretOf: () => "whsec_c2VjcmV0" },
    CHANNEL,
    messageOf("opened"),
    NOW,
    true,
  );
  return { outcome, request: requests[0] };
}

const answering = (status: number, headers: Record<string, string> = {}) =>
  send(async ({ url }) => ({ status, headers, body: new Uint8Array(), url }));

describe("deliverWebhook", () => {
  it.each([200, 201, 202, 204])("is done with %i", async (status) => {
    expect((await answering(status)).outcome).toEqual({ status: "delivered" });
  });

  it("sends the event's name, the time and the alert, to the channel's address and nowhere else", async () => {
    const { request } = await answering(200);
    expect(request).toMatchObject({ method: "POST", url: CHANNEL.url, maxRedirects: 0 });
    expect(request?.headers["content-type"]).toBe("application/json");
    expect(JSON.parse(String(request?.body))).toEqual({
      type: "alert.opened",
      timestamp: "2026-03-02T09:00:00.000Z",
      data: { ...messageOf("opened").alert, simulated: true },
    });
  });

  it("does not follow a redirect: a receiver is where it was said to be", async () => {
    const { outcome } = await answering(302, { location: "http://169.254.169.254/" });
    expect(outcome).toEqual({ status: "later", reason: "the receiver answered 302", waitMs: 0 });
  });

  it.each([
    ["egress-unreachable", "later"],
    ["egress-timeout", "later"],
    ["egress-refused", "never"],
    ["egress-too-large", "never"],
    ["egress-redirects", "never"],
  ] as const)("after %s is tried %s", async (code, status) => {
    const { outcome } = await send(() => Promise.reject(new EgressFailure(code, "no answer")));
    expect(outcome).toMatchObject({ status, reason: code });
  });

  it("does not take a fault of our own for one of the receiver's", async () => {
    await expect(send(() => Promise.reject(new TypeError("a bug")))).rejects.toThrow("a bug");
  });
});

describe("waitAsked", () => {
  it.each([
    [undefined, 0],
    ["0", 0],
    ["7", 7_000],
    ["999999999", 300_000],
    ["Mon, 02 Mar 2026 09:00:10 GMT", 10_000],
    ["Mon, 02 Mar 2026 08:00:00 GMT", 0],
    ["Mon, 02 Mar 2099 09:00:00 GMT", 300_000],
    ["soon", 0],
    ["", 0],
  ])("for %j is %i ms", (asked, wait) => {
    expect(waitAsked(asked, NOW)).toBe(wait);
  });

  it.each(["-5", "1.5", "1e9"])("for %j is never below zero nor beyond five minutes", (asked) => {
    const wait = waitAsked(asked, NOW);
    expect(wait >= 0 && wait <= 300_000).toBe(true);
  });
});
