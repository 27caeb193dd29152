import { ConfigFailure } from "@nghe/runtime";
import { expect, it } from "vitest";
import { readDistributedConfig } from "./config.ts";

const ENV = {
  NGHE_KAFKA_BROKERS: "kafka-1:9092, kafka-2:9092",
  NGHE_CLICKHOUSE_URL: "http://clickhouse:8123/",
  NGHE_SECRET: "a-secret-of-this-installation",
  NGHE_ADMIN_KEY: "an-admin-key-of-this-installation",
};

it("listens on loopback and takes what it is told of the others", () => {
  expect(readDistributedConfig({ ...ENV, NGHE_PORT: "", NGHE_DASHBOARD_DIR: "" })).toMatchObject({
    api: { host: "127.0.0.1", port: 8080, ingest: { maxBytes: 2 * 1024 * 1024 } },
    sqlPort: 8123,
    brokers: ["kafka-1:9092", "kafka-2:9092"],
    clickhouse: { url: "http://clickhouse:8123", user: "default", password: "" },
    pepper: ENV.NGHE_SECRET,
    adminKey: ENV.NGHE_ADMIN_KEY,
    dashboardDir: undefined,
    logLevel: "info",
  });
});

it("names every wrong key at once, and no value", () => {
  const wrong = { ...ENV, NGHE_SECRET: "short-one", NGHE_PORT: "seventy", NGHE_KAFKA_BROKERS: "" };
  let message = "";
  try {
    readDistributedConfig(wrong);
  } catch (error) {
    if (error instanceof ConfigFailure) message = error.message;
  }
  for (const key of ["NGHE_SECRET", "NGHE_PORT", "NGHE_KAFKA_BROKERS"]) expect(message).toContain(key);
  expect(message).not.toContain("short-one");
});
