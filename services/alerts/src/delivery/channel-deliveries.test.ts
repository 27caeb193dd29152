import { type Channel, encodeMessage } from "@nghe/contracts";
import { type Egress, EgressFailure, type EgressRequest, type EgressResponse } from "@nghe/egress";
import { brandNamed, channelNamed, createMemoryRegistry, workspaceNamed } from "@nghe/registry/testing";
import { createCapturingLogger, createManualClock, createNoMetrics, type Metrics } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import { messageOf } from "../testing/alert-scene.ts";
import { createHandFedBus } from "../testing/hand-fed-bus.ts";
import { createChannelDeliveries } from "./channel-deliveries.ts";

const START = Date.UTC(2026, 2, 2, 9);
const DAY_MS = 86_400_000;
const PR = channelNamed("acme", "pr", "https://pr.example/hook");
const OPS = channelNamed("acme", "ops", "https://ops.example/hook");
const groupOf = (channel: Channel) => `alerts-channel-${channel.uid}`;
const options = { by: "test", note: null } as const;

type Answer = number | { status: number; retryAfter: string } | "unreachable" | "refused address";

/** Deliveries over a log fed by hand; `answer` is what a receiver says to its nth request. */
function scene(channels: readonly Channel[], answer: (url: string, nth: number) => Answer = () => 200) {
  const clock = createManualClock(START);
  const log = createHandFedBus();
  const logger = createCapturingLogger();
  const registry = createMemoryRegistry([
    workspaceNamed("acme"),
    workspaceNamed("other"),
    brandNamed("acme", "tiki"),
    ...channels,
  ]);
  const requests: EgressRequest[] = [];
  const outcomes: string[] = [];
  const metrics: Metrics = {
    ...createNoMetrics(),
    counter: () => ({ add: (labels) => void outcomes.push(String(labels?.outcome)) }),
  };
  const egress: Egress = {
    async request(request): Promise<EgressResponse> {
      requests.push(request);
      const said = answer(request.url, requests.filter(({ url }) => url === request.url).length);
      if (said === "unreachable") throw new EgressFailure("egress-unreachable", "connection refused");
      if (said === "refused address") throw new EgressFailure("egress-refused", "a private address");
      const { status, retryAfter } = typeof said === "number" ? { status: said, retryAfter: undefined } : said;
      const headers = retryAfter === undefined ? {} : { "retry-after": retryAfter };
      return { status, headers, body: new Uint8Array(), url: request.url };
    },
    close: async () => undefined,
  };
  const deliveries = createChannelDeliveries({
    bus: log.bus,
    registry,
    egress,
    secretOf: (uid) => `whsec_${Buffer.from(uid).toString("base64")}`,
    clock,
    logger,
    metrics,
    keepTryingMs: DAY_MS,
  });
  const say = (event: "opened" | "updated" | "closed", revision: number, more = {}) =>
    log.append(encodeMessage(messageOf(event, { revision, ...more })), clock.now());
  const to = (channel: Channel) =>
    requests.filter(({ url }) => url === channel.url).map(({ body }) => JSON.parse(String(body)).data.revision);
  return { clock, log, logger, registry, requests, outcomes, deliveries, say, to };
}

describe("every channel", () => {
  it("hears every alert of its workspace, in order, each once", async () => {
    const { log, deliveries, say, to } = scene([PR, OPS]);
    await deliveries.start();
    say("opened", 1);
    say("updated", 2);
    say("closed", 3);
    await log.drain(groupOf(PR));
    await log.drain(groupOf(OPS));
    expect([to(PR), to(OPS)]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it("is apart: one that is down holds up nobody else, and later gets what it missed", async () => {
    const down = new Set([PR.url]);
    const { log, deliveries, say, to } = scene([PR, OPS], (url) => (down.has(url) ? "unreachable" : 200));
    await deliveries.start();
    say("opened", 1);
    say("closed", 2);
    expect(await log.tryOnce(groupOf(PR))).toBe("thrown back");
    await log.drain(groupOf(OPS));
    expect(to(OPS)).toEqual([1, 2]);
    down.clear();
    await log.drain(groupOf(PR));
    expect(to(PR)).toEqual([1, 1, 2]);
  });

  it("hears nothing of another workspace, nor of one that is gone", async () => {
    const { log, deliveries, requests, say } = scene([PR]);
    await deliveries.start();
    say("opened", 1, { workspaceUid: "w_other" });
    say("opened", 1, { workspaceUid: "w_gone" });
    await log.drain(groupOf(PR));
    expect(requests).toEqual([]);
  });

  it("passes over what cannot be read", async () => {
    const { log, deliveries, say, to } = scene([PR]);
    await deliveries.start();
    log.append(new TextEncoder().encode("{not json"), START);
    say("opened", 1);
    await log.drain(groupOf(PR));
    expect(to(PR)).toEqual([1]);
  });
});

describe("a channel that comes and goes", () => {
  it("hears nothing of before it was made", async () => {
    const { log, registry, deliveries, say, to } = scene([]);
    await deliveries.start();
    log.append(encodeMessage(messageOf("opened", { revision: 1 })), 0);
    await registry.put(PR, { ...options, expects: 0 });
    await expect.poll(() => log.groups()).toEqual([groupOf(PR)]);
    expect(log.position(groupOf(PR))).toBe(1);
    say("updated", 2);
    await log.drain(groupOf(PR));
    expect(to(PR)).toEqual([2]);
  });

  it("stops when it is switched off, and goes on when it is on again", async () => {
    const { log, registry, deliveries, say, to } = scene([PR]);
    await deliveries.start();
    say("opened", 1);
    await log.drain(groupOf(PR));
    const version = registry.view().channels("w_acme")[0]?.revision ?? 0;
    await registry.put({ ...PR, enabled: false }, { ...options, expects: version });
    await expect.poll(() => log.groups()).toEqual([]);
    expect(deliveries.channels()).toBe(0);
    await registry.put({ ...PR, enabled: true }, { ...options, expects: version + 1 });
    await expect.poll(() => log.groups()).toEqual([groupOf(PR)]);
    say("closed", 2);
    await log.drain(groupOf(PR));
    expect(to(PR)).toEqual([1, 2]);
  });

  it("stops when it is removed", async () => {
    const { log, registry, deliveries } = scene([PR]);
    await deliveries.start();
    const version = registry.view().channels("w_acme")[0]?.revision ?? 0;
    await registry.remove("channel", PR.uid, { ...options, expects: version });
    await expect.poll(() => log.groups()).toEqual([]);
  });

  it("that is off at the start is not begun", async () => {
    const { log, deliveries } = scene([{ ...PR, enabled: false }]);
    await deliveries.start();
    expect(log.groups()).toEqual([]);
  });

  it("leaves with the service, and comes no more", async () => {
    const { log, registry, deliveries } = scene([PR]);
    await deliveries.start();
    await deliveries.stop();
    await registry.put(OPS, { ...options, expects: 0 });
    expect(log.groups()).toEqual([]);
  });
});

describe("a receiver that does not take an alert", () => {
  it.each([400, 410, 413, 422])("for good with %i is never asked again, and the next alert is sent", async (status) => {
    const { log, deliveries, outcomes, say, to } = scene([PR], (_, nth) => (nth === 1 ? status : 200));
    await deliveries.start();
    say("opened", 1);
    say("closed", 2);
    await log.drain(groupOf(PR));
    expect([to(PR), outcomes]).toEqual([
      [1, 2],
      ["refused", "delivered"],
    ]);
  });

  it.each<Answer>([301, 401, 403, 404, 408, 429, 500, 502, 503, "unreachable"])(
    "for now with %j is asked again under the same id",
    async (said) => {
      const { log, deliveries, requests, outcomes, say } = scene([PR], (_, nth) => (nth === 1 ? said : 200));
      await deliveries.start();
      say("opened", 1);
      expect(await log.tryOnce(groupOf(PR))).toBe("thrown back");
      await log.drain(groupOf(PR));
      expect(outcomes).toEqual(["failed", "delivered"]);
      expect(new Set(requests.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    },
  );

  it("because its address is private is not asked again", async () => {
    const { log, deliveries, outcomes, say } = scene([PR], () => "refused address");
    await deliveries.start();
    say("opened", 1);
    await log.drain(groupOf(PR));
    expect(outcomes).toEqual(["refused"]);
  });

  it("is given the time it asks for", async () => {
    const { clock, log, deliveries, requests, say } = scene([PR], (_, nth) =>
      nth === 1 ? { status: 429, retryAfter: "30" } : 200,
    );
    await deliveries.start();
    say("opened", 1);
    const trying = log.tryOnce(groupOf(PR));
    await expect.poll(() => clock.sleepers()).toBe(1);
    await clock.advance(29_999);
    expect(clock.sleepers()).toBe(1);
    await clock.advance(1);
    expect(await trying).toBe("thrown back");
    await log.drain(groupOf(PR));
    expect(requests).toHaveLength(2);
  });

  it("and asks for time is not waited for when the service stops", async () => {
    const { clock, log, deliveries, say } = scene([PR], () => ({ status: 503, retryAfter: "300" }));
    await deliveries.start();
    say("opened", 1);
    const trying = log.tryOnce(groupOf(PR));
    await expect.poll(() => clock.sleepers()).toBe(1);
    await deliveries.stop();
    expect(await trying).toBe("thrown back");
  });

  it("for a day hears no more of it: it is no news any longer", async () => {
    const { clock, log, deliveries, outcomes, say, to } = scene([PR], (_, nth) => (nth === 1 ? 503 : 200));
    await deliveries.start();
    say("opened", 1);
    expect(await log.tryOnce(groupOf(PR))).toBe("thrown back");
    await clock.advance(DAY_MS + 1);
    say("opened", 5);
    await log.drain(groupOf(PR));
    expect([to(PR), outcomes]).toEqual([
      [1, 5],
      ["failed", "expired", "delivered"],
    ]);
  });
});

it("says of a simulated workspace that it is one", async () => {
  const { log, registry, deliveries, requests, say } = scene([PR]);
  await deliveries.start();
  const held = registry.view().workspaceByUid("w_acme");
  if (held === undefined) throw new Error("no workspace");
  await registry.put({ ...held.entity, simulated: true }, { ...options, expects: held.revision });
  say("opened", 1);
  await log.drain(groupOf(PR));
  expect(JSON.parse(String(requests[0]?.body)).data.simulated).toBe(true);
});

it("writes neither the channel's address nor its secret into the log", async () => {
  const { log, logger, deliveries, say } = scene([PR], (_, nth) => (nth === 1 ? 500 : 200));
  await deliveries.start();
  say("opened", 1);
  await log.tryOnce(groupOf(PR));
  await log.drain(groupOf(PR));
  expect(logger.lines).toHaveLength(2);
  expect(JSON.stringify(logger.lines)).not.toMatch(/pr\.example|whsec_/);
});
