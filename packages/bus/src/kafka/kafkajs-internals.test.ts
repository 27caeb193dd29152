import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { mendThrottleTimer } from "./kafkajs-internals.ts";

const load = createRequire(import.meta.url);

type Queue = {
  pending: unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: unknown;
  scheduleCheckPendingRequests(): void;
  checkPendingRequests(): void;
  destroy(): void;
  push(request: { entry: { correlationId: number }; expectResponse: boolean; sendRequest(): void }): void;
};

function createQueue(): Queue {
  const RequestQueue = load("kafkajs/src/network/requestQueue");
  const logger = { debug: () => undefined, warn: () => undefined };
  const settings = { maxInFlightRequests: null, requestTimeout: 1_000, enforceRequestTimeout: false };
  return Reflect.construct(RequestQueue, [{ ...settings, clientId: "c", broker: "b", logger }]) as Queue;
}

function request(correlationId: number, sent: number[]) {
  return { entry: { correlationId }, expectResponse: true, sendRequest: () => sent.push(correlationId) };
}

describe("the mended request queue of kafkajs", () => {
  it("arms no timer when nothing is pending and nothing is throttled", () => {
    mendThrottleTimer();
    const queue = createQueue();
    queue.checkPendingRequests();
    expect(queue.throttleCheckTimeoutId).toBeNull();
  });

  it("still sends throttled requests once the throttle is over", async () => {
    mendThrottleTimer();
    const queue = createQueue();
    const sent: number[] = [];
    queue.throttledUntil = Date.now() + 30;
    queue.push(request(1, sent));
    queue.push(request(2, sent));
    expect(sent).toEqual([]);
    const deadline = performance.now() + 5_000;
    while (sent.length < 2 && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(sent).toEqual([1, 2]);
    queue.destroy();
  });

  it("is mended once", () => {
    mendThrottleTimer();
    expect(mendThrottleTimer()).toBe(false);
  });
});
