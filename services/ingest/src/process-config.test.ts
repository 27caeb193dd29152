import { expect, it } from "vitest";
import { readProcessConfig } from "./process-config.ts";

it("reads where the log is, and allows no private host unless told", () => {
  expect(readProcessConfig({ NGHE_KAFKA_BROKERS: "a:9092, b:9092" })).toEqual({
    kafka: { brokers: ["a:9092", "b:9092"], sessionTimeoutMs: 45_000 },
    host: "127.0.0.1",
    port: 8080,
    allowHosts: [],
    logLevel: "info",
  });
  const told = { NGHE_KAFKA_BROKERS: "a:9092", NGHE_ALLOW_HOSTS: "feeds.internal", NGHE_PORT: "0" };
  expect(readProcessConfig(told)).toMatchObject({ allowHosts: ["feeds.internal"], port: 0 });
});

it("names every wrong key at once", () => {
  expect(() => readProcessConfig({ NGHE_PORT: "x" })).toThrow(
    /NGHE_KAFKA_BROKERS[\s\S]*NGHE_PORT|NGHE_PORT[\s\S]*NGHE_KAFKA_BROKERS/,
  );
});
