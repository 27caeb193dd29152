import { readEnv } from "@nghe/runtime";
import { expect, it } from "vitest";
import { KafkaSettings, kafkaAccess } from "./kafka-settings.ts";

const read = (env: Record<string, string>) => readEnv(KafkaSettings, env);

it("wants brokers and no more", () => {
  const settings = read({ NGHE_KAFKA_BROKERS: "a:9092, b:9092" });
  expect(kafkaAccess(settings)).toEqual({ brokers: ["a:9092", "b:9092"], sessionTimeoutMs: 45_000 });
  expect(settings.NGHE_LOG_EPOCH).toBe(0);
  expect(() => read({})).toThrow(/NGHE_KAFKA_BROKERS: is required/);
});

it("takes how long a silent member is waited for, and which log this is", () => {
  const settings = read({ NGHE_KAFKA_BROKERS: "a:9092", NGHE_KAFKA_SESSION_TIMEOUT: "6s", NGHE_LOG_EPOCH: "2" });
  expect(kafkaAccess(settings).sessionTimeoutMs).toBe(6_000);
  expect(settings.NGHE_LOG_EPOCH).toBe(2);
});

it("refuses an epoch below 0 and brokers that are only commas", () => {
  const wrong = () => read({ NGHE_KAFKA_BROKERS: ",,", NGHE_LOG_EPOCH: "-1" });
  expect(wrong).toThrow(/NGHE_LOG_EPOCH/);
  expect(wrong).toThrow(/NGHE_KAFKA_BROKERS/);
});
