import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLmdbBus, type LmdbBus } from "@nghe/bus/lmdb";
import { type ChangeMessage, encodeMessage, TOPIC_PLANS, TOPICS } from "@nghe/contracts";
import { type Egress, EgressFailure, type EgressRequest } from "@nghe/egress";
import { brandNamed, channelNamed, createMemoryRegistry, ruleNamed, workspaceNamed } from "@nghe/registry/testing";
import { createNoMetrics, silentLogger, systemClock } from "@nghe/runtime";
import type { Store } from "@nghe/store";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAlerts } from "./service.ts";
import { createToldTables } from "./testing/told-tables.ts";

let folder: string;
let bus: LmdbBus;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-alerts-"));
  bus = await createLmdbBus({ path: folder, clock: systemClock });
  await bus.ensureTopics(TOPIC_PLANS);
});
afterEach(async () => {
  await bus.close();
  await rm(folder, { recursive: true });
});

const registry = createMemoryRegistry([
  workspaceNamed("acme"),
  brandNamed("acme", "tiki"),
  ruleNamed("acme", "spike", { minimum: 10, factor: 3 }),
  channelNamed("acme", "pr", "https://pr.example/hook"),
]);

function receiver(answer: (request: EgressRequest, nth: number) => number) {
  const requests: EgressRequest[] = [];
  const egress: Egress = {
    async request(request) {
      requests.push(request);
      const status = answer(request, requests.length);
      if (status === 0) throw new EgressFailure("egress-unreachable", "connection refused");
      return { status, headers: {}, body: new Uint8Array(), url: request.url };
    },
    close: async () => undefined,
  };
  return { egress, requests, ids: () => requests.map(({ headers }) => headers["webhook-id"]) };
}

function alertsWith(egress: Egress, tables: ReturnType<typeof createToldTables>) {
  const store = { answers: tables.answers, ledger: tables.ledger } as unknown as Pick<Store, "answers" | "ledger">;
  const config = { keepTryingMs: 86_400_000, evaluateEveryMs: 20 };
  return createAlerts({
    bus,
    store,
    registry,
    egress,
    secret: "pepper",
    clock: systemClock,
    logger: silentLogger,
    metrics: createNoMetrics(),
    config,
  });
}

/** Complaints of one moment: spread over a minute they would stand in two buckets whenever the test meets a border. */
function complain(tables: ReturnType<typeof createToldTables>, count: number): void {
  const at = Date.now();
  tables.add(...Array.from({ length: count }, () => ({ brand: "tiki", at, sentiment: -1 as const })));
}

function change(cause: ChangeMessage["cause"], at: number) {
  const bucket = Math.floor(at / 300_000) * 300;
  const message: ChangeMessage = {
    v: 1,
    batch: "b",
    workspaceUid: "w_acme",
    workspace: "acme",
    brands: [{ uid: "b_acme_tiki", id: "tiki" }],
    sources: ["x"],
    grain: 300,
    buckets: [bucket],
    cause,
    loggedAt: at,
  };
  return { topic: TOPICS.changes, key: "w_acme", value: encodeMessage(message), headers: {} };
}

describe("a burst of negative posts", () => {
  it("reaches the receiver signed, after it reached the tables", async () => {
    const tables = createToldTables();
    const { egress, requests } = receiver(() => 204);
    const alerts = alertsWith(egress, tables);
    await alerts.start(new AbortController().signal);
    complain(tables, 12);
    await bus.produce([change("live", Date.now())]);
    await vi.waitFor(() => expect(requests).toHaveLength(1), 5_000);
    expect(tables.saved).toMatchObject([{ status: "open", brand: "tiki" }]);
    expect(requests[0]?.headers["webhook-signature"]).toMatch(/^v1,/);
    expect(JSON.parse(String(requests[0]?.body))).toMatchObject({
      type: "alert.opened",
      data: { brand: "tiki", simulated: false },
    });
    await alerts.stop();
  });

  it("is tried under one id until the receiver is back", async () => {
    const tables = createToldTables();
    const { egress, requests, ids } = receiver((_request, nth) => [0, 503, 200][nth - 1] ?? 200);
    const alerts = alertsWith(egress, tables);
    await alerts.start(new AbortController().signal);
    complain(tables, 12);
    await bus.produce([change("live", Date.now())]);
    await vi.waitFor(() => expect(requests).toHaveLength(3), 10_000);
    expect(new Set(ids()).size).toBe(1);
    await alerts.stop();
  });

  it("is delivered by the next process, under the same id, if this one dies before it can commit", async () => {
    const tables = createToldTables();
    const down = receiver(() => 0);
    const first = alertsWith(down.egress, tables);
    await first.start(new AbortController().signal);
    complain(tables, 12);
    await bus.produce([change("live", Date.now())]);
    await vi.waitFor(() => expect(down.requests.length).toBeGreaterThan(0), 5_000);
    await first.stop();
    const up = receiver(() => 200);
    const second = alertsWith(up.egress, tables);
    await second.start(new AbortController().signal);
    await vi.waitFor(() => expect(up.requests.length).toBeGreaterThan(0), 5_000);
    expect(new Set([...down.ids(), ...up.ids()]).size).toBe(1);
    await second.stop();
  });
});

it("looks at nothing because of an import, a backfill or an old post", async () => {
  const tables = createToldTables();
  const { egress, requests } = receiver(() => 200);
  const alerts = alertsWith(egress, tables);
  await alerts.start(new AbortController().signal);
  await vi.waitFor(() => expect(alerts.health().ok).toBe(true));
  complain(tables, 50);
  const now = Date.now();
  await bus.produce([
    change("import", now),
    change("backfill", now),
    change("correction", now),
    change("live", now - 86_400_000),
  ]);
  await vi.waitFor(
    async () => expect((await bus.committed("alerts", TOPICS.changes)).some((offset) => (offset ?? 0) >= 4)).toBe(true),
    5_000,
  );
  expect([requests.length, tables.saved.length]).toEqual([0, 0]);
  await alerts.stop();
});
