import { expect, it } from "vitest";
import { readProcessConfig } from "./process-config.ts";

const REQUIRED = { NGHE_KAFKA_BROKERS: "k1:9092, k2:9092", NGHE_CLICKHOUSE_URL: "http://ch:8123/" };

it("reads what a process of its own needs", () => {
  expect(
    readProcessConfig({
      ...REQUIRED,
      NGHE_CLICKHOUSE_REPLICATED: "yes",
      NGHE_LOG_EPOCH: "1",
      NGHE_SINK_WAIT: "1s",
      NGHE_SINK_RECONCILE_EVERY: "2m",
      NGHE_PAUSE_AT: "sink:applied",
    }),
  ).toMatchObject({
    kafka: { brokers: ["k1:9092", "k2:9092"], sessionTimeoutMs: 45_000 },
    clickhouse: { url: "http://ch:8123", user: "default", replicated: true },
    host: "127.0.0.1",
    port: 8080,
    epoch: 1,
    halts: { crashAt: undefined, pauseAt: "sink:applied" },
    sink: { maxWaitMs: 1_000, reconcileEveryMs: 120_000 },
  });
});

it("names every key that is wrong or missing at once", () => {
  const wrong = () => readProcessConfig({ NGHE_UNMATCHED_DAYS: "-1" });
  expect(wrong).toThrow(
    /NGHE_UNMATCHED_DAYS[\s\S]*NGHE_KAFKA_BROKERS: is required[\s\S]*NGHE_CLICKHOUSE_URL: is required/,
  );
});
