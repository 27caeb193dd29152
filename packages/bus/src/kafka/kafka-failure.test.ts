import { describe, expect, it } from "vitest";
import { KafkaFailure, typeOf } from "./kafka-failure.ts";

describe("a failure of Kafka", () => {
  it("may be tried again where the client says so, however deep it says it", () => {
    const inner = Object.assign(new Error("no leader"), { retriable: true });
    expect(new KafkaFailure("cannot produce", new Error("gave up", { cause: inner })).retriable).toBe(true);
    const many = new Error("too many tries");
    many.name = "KafkaJSNumberOfRetriesExceeded";
    expect(new KafkaFailure("cannot produce", many).retriable).toBe(true);
    expect(new KafkaFailure("cannot produce", new Error("not allowed")).retriable).toBe(false);
    expect(new KafkaFailure("cannot produce", "no error at all").retriable).toBe(false);
  });

  it("keeps its cause and says what was tried", () => {
    const cause = new Error("not allowed");
    expect(new KafkaFailure("cannot produce", cause)).toMatchObject({ message: "cannot produce: not allowed", cause });
  });

  it("is known by the protocol's name of it, however deep", () => {
    const inner = Object.assign(new Error("x"), { type: "REBALANCE_IN_PROGRESS" });
    expect(typeOf(new Error("outer", { cause: inner }))).toBe("REBALANCE_IN_PROGRESS");
    expect(typeOf(new Error("none"))).toBeUndefined();
  });
});
