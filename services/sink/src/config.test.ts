import { describe, expect, it } from "vitest";
import { readDistributedConfig, SinkSettings, sinkConfig } from "./config.ts";

const REQUIRED = { NGHE_KAFKA_BROKERS: "k1:9092, k2:9092", NGHE_CLICKHOUSE_URL: "http://ch:8123/" };

describe("the sink's configuration", () => {
  it("keeps unmatched posts for three days unless told otherwise", () => {
    expect(sinkConfig(SinkSettings.parse({})).unmatchedMs).toBe(3 * 86_400_000);
    expect(sinkConfig(SinkSettings.parse({ NGHE_UNMATCHED_DAYS: "10" })).unmatchedMs).toBe(10 * 86_400_000);
  });

  it("reads what a process of its own needs", () => {
    expect(
      readDistributedConfig({
        ...REQUIRED,
        NGHE_CLICKHOUSE_REPLICATED: "yes",
        NGHE_SINK_WAIT: "1s",
        NGHE_SINK_RECONCILE_EVERY: "2m",
        NGHE_PAUSE_AT: "sink:applied",
      }),
    ).toMatchObject({
      brokers: ["k1:9092", "k2:9092"],
      clickhouse: { url: "http://ch:8123", user: "default", replicated: true },
      host: "127.0.0.1",
      epoch: 0,
      crashAt: undefined,
      pauseAt: "sink:applied",
      sessionTimeoutMs: 45_000,
      sink: { maxWaitMs: 1_000, reconcileEveryMs: 120_000 },
    });
  });

  it("names every key that is wrong or missing at once", () => {
    expect(() => readDistributedConfig({ NGHE_UNMATCHED_DAYS: "-1" })).toThrow(
      /NGHE_UNMATCHED_DAYS[\s\S]*NGHE_KAFKA_BROKERS: is required[\s\S]*NGHE_CLICKHOUSE_URL: is required/,
    );
  });
});
