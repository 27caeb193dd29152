import { ConfigFailure } from "@nghe/runtime";
import { expect, it } from "vitest";
import { readProcessConfig } from "./process-config.ts";

const ENV = {
  NGHE_KAFKA_BROKERS: "kafka-1:9092, kafka-2:9092",
  NGHE_CLICKHOUSE_URL: "http://clickhouse:8123/",
  NGHE_SECRET: "a-secret-of-this-installation",
  NGHE_ADMIN_KEY: "an-admin-key-of-this-installation",
};

it("listens on loopback and takes what it is told of the others", () => {
  expect(readProcessConfig({ ...ENV, NGHE_PORT: "", NGHE_DASHBOARD_DIR: "" })).toMatchObject({
    api: { host: "127.0.0.1", port: 8080, ingest: { maxBytes: 2 * 1024 * 1024 } },
    sqlPort: 8123,
    kafka: { brokers: ["kafka-1:9092", "kafka-2:9092"] },
    epoch: 0,
    clickhouse: { url: "http://clickhouse:8123", user: "default", password: "" },
    pepper: ENV.NGHE_SECRET,
    adminKey: ENV.NGHE_ADMIN_KEY,
    dashboardDir: undefined,
    logLevel: "info",
  });
});

it("takes the epoch that the sink is told", () => {
  expect(readProcessConfig({ ...ENV, NGHE_LOG_EPOCH: "3" }).epoch).toBe(3);
});

it("names every wrong key at once, and no value", () => {
  const wrong = { ...ENV, NGHE_SECRET: "short-one", NGHE_PORT: "seventy", NGHE_KAFKA_BROKERS: "" };
  let message = "";
  try {
    readProcessConfig(wrong);
  } catch (error) {
    if (error instanceof ConfigFailure) message = error.message;
  }
  for (const key of ["NGHE_SECRET", "NGHE_PORT", "NGHE_KAFKA_BROKERS"]) expect(message).toContain(key);
  expect(message).not.toContain("short-one");
});
