import { createCapturingLogger } from "@nghe/runtime";
import { logLevel } from "kafkajs";
import { describe, expect, it } from "vitest";
import { createKafkaClient } from "./kafka-client.ts";

const options = { brokers: ["127.0.0.1:1"], clientId: "nghe-test" };
const entry = { timestamp: "2026-03-01T00:00:00Z", logger: "kafkajs" };

describe("the Kafka client's log", () => {
  it("warns of what it takes for errors and mends itself, without stacks, and says nothing below that", () => {
    const logger = createCapturingLogger();
    const client = createKafkaClient({ ...options, logger }).logger();
    client.error("Connection error: refused", { ...entry, stack: "at x.js:1", broker: "127.0.0.1:1" });
    client.warn("slow", { ...entry });
    client.info("joined the group", { ...entry });
    client.debug("request", { ...entry });
    expect(logger.lines.map(({ level, message }) => [level, message])).toEqual([
      ["warn", "Connection error: refused"],
      ["warn", "slow"],
    ]);
    expect(logger.lines[0]?.fields).toMatchObject({ broker: "127.0.0.1:1" });
    expect(JSON.stringify(logger.lines)).not.toMatch(/at x\.js|kafkajs/);
  });

  it("is silent where nobody listens", () => {
    const client = createKafkaClient({ ...options, logger: undefined }).logger();
    client.setLogLevel(logLevel.DEBUG);
    expect(() => client.error("unheard", { ...entry })).not.toThrow();
  });
});
