import { describe, expect, it } from "vitest";
import { readProcessConfig } from "./process-config.ts";

describe("readProcessConfig", () => {
  it("reads where the log and the tables are, the password apart from the address", () => {
    const config = readProcessConfig({
      NGHE_KAFKA_BROKERS: "a:9092, b:9092",
      NGHE_CLICKHOUSE_URL: "http://nghe:s%40cret@tables:8123",
      NGHE_ENRICH_BATCH: "7",
      NGHE_KAFKA_SESSION_TIMEOUT: "20s",
      NGHE_LOG_EPOCH: "4",
      NGHE_PAUSE_AT: "enrich:enriched",
    });
    expect(config).toMatchObject({
      kafka: { brokers: ["a:9092", "b:9092"], sessionTimeoutMs: 20_000 },
      epoch: 4,
      clickhouse: { url: "http://tables:8123", user: "nghe", password: "s@cret", replicated: false },
      host: "127.0.0.1",
      port: 8080,
      enrich: { maxRecords: 7 },
      halts: { crashAt: undefined, pauseAt: "enrich:enriched" },
    });
  });

  it("names every wrong key at once", () => {
    const wrong = () => readProcessConfig({ NGHE_CLICKHOUSE_URL: "tables", NGHE_ENRICH_BATCH: "0" });
    expect(wrong).toThrow(/NGHE_ENRICH_BATCH[\s\S]*NGHE_KAFKA_BROKERS|NGHE_KAFKA_BROKERS[\s\S]*NGHE_ENRICH_BATCH/);
    expect(wrong).toThrow(/NGHE_CLICKHOUSE_URL/);
  });
});
