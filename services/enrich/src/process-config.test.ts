import { describe, expect, it } from "vitest";
import { processConfig } from "./process-config.ts";

describe("processConfig", () => {
  it("reads where the log and the tables are, the password apart from the address", () => {
    const config = processConfig({
      NGHE_KAFKA_BROKERS: "a:9092, b:9092",
      NGHE_CLICKHOUSE_URL: "http://nghe:s%40cret@tables:8123",
      NGHE_ENRICH_BATCH: "7",
      NGHE_KAFKA_SESSION_TIMEOUT: "20s",
    });
    expect(config).toMatchObject({
      brokers: ["a:9092", "b:9092"],
      clickhouse: { url: "http://tables:8123", user: "nghe", password: "s@cret", replicated: false },
      sessionTimeoutMs: 20_000,
      host: "127.0.0.1",
      port: 8080,
      enrich: { maxRecords: 7 },
    });
  });

  it("names every wrong key at once", () => {
    const wrong = () => processConfig({ NGHE_CLICKHOUSE_URL: "tables", NGHE_ENRICH_BATCH: "0" });
    expect(wrong).toThrow(/NGHE_ENRICH_BATCH[\s\S]*NGHE_KAFKA_BROKERS|NGHE_KAFKA_BROKERS[\s\S]*NGHE_ENRICH_BATCH/);
    expect(wrong).toThrow(/NGHE_CLICKHOUSE_URL/);
  });
});
