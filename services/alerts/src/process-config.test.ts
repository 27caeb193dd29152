import { expect, it } from "vitest";
import { readProcessConfig } from "./process-config.ts";

const ENV = {
  NGHE_KAFKA_BROKERS: "a:9092",
  NGHE_CLICKHOUSE_URL: "http://nghe:s%40cret@tables:8123",
  NGHE_SECRET: "a-secret-of-this-installation",
};

it("reads where the log and the tables are, the password apart from the address", () => {
  expect(readProcessConfig(ENV)).toMatchObject({
    kafka: { brokers: ["a:9092"] },
    epoch: 0,
    clickhouse: { url: "http://tables:8123", user: "nghe", password: "s@cret", replicated: false },
    secret: ENV.NGHE_SECRET,
    allowHosts: [],
    alerts: { keepTryingMs: 86_400_000 },
  });
});

it("takes user and password beside the address too", () => {
  const apart = { NGHE_CLICKHOUSE_URL: "http://tables:8123", NGHE_CLICKHOUSE_USER: "u", NGHE_CLICKHOUSE_PASSWORD: "p" };
  expect(readProcessConfig({ ...ENV, ...apart }).clickhouse).toMatchObject({ user: "u", password: "p" });
});

it("names wrong keys, and never the secret", () => {
  const wrong = () => readProcessConfig({ ...ENV, NGHE_SECRET: "too-short", NGHE_PORT: "seventy" });
  expect(wrong).toThrow(/NGHE_SECRET/);
  expect(wrong).toThrow(/NGHE_PORT/);
  expect(wrong).not.toThrow(/too-short/);
});
