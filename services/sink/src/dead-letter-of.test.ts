import { DeadLetter, TOPICS } from "@nghe/contracts";
import { Failure } from "@nghe/runtime";
import { postScript } from "@nghe/store/testing";
import { describe, expect, it } from "vitest";
import { deadLetterOf } from "./dead-letter-of.ts";
import { bodyOf, NOON, recordOf } from "./testing/sink-stubs.ts";

const letterOf = (value: Parameters<typeof recordOf>[0], error: unknown) =>
  DeadLetter.parse(bodyOf(deadLetterOf(recordOf(value, 5, 2), error, NOON)));

describe("a dead letter", () => {
  it("can be replayed: it holds the very bytes, and where they stood", () => {
    const bytes = Buffer.from([0, 255, 10, 123, 195, 40]);
    const { value, origin } = letterOf(bytes, new Error("odd"));
    expect(Buffer.from(value ?? "", "base64")).toEqual(bytes);
    expect(origin).toEqual({ topic: TOPICS.mentions, partition: 2, offset: 5, key: "k", timestamp: NOON + 5 });
  });

  it("keeps the order of its post: it goes under the post's key", () => {
    const record = recordOf(postScript("bluesky", "p1").content(), 1);
    expect(deadLetterOf(record, new Error("odd"), NOON)).toMatchObject({ topic: TOPICS.deadLetters, key: record.key });
  });

  it.each([
    [
      "a failure of ours",
      new Failure("clickhouse-data", "no zone", { retriable: false }),
      "clickhouse-data",
      "no zone",
    ],
    ["any other error", new RangeError("bad zone"), "unreadable", "bad zone"],
    ["what is no error", "just text", "unreadable", "just text"],
  ])("names %s by its code and words", (_name, error, code, message) => {
    expect(letterOf(null, error)).toMatchObject({ code, message });
  });

  it("cuts a message that is longer than a letter may hold", () => {
    expect(letterOf(null, new Error("x".repeat(100_000))).message).toHaveLength(2_000);
  });

  const receipt = { batch: "b1", index: 3 };
  it.each([
    ["a message that is otherwise wrong", { receipt, type: "shout" }, receipt],
    ["a message without one", { receipt: null }, null],
    ["one that is none", { receipt: { batch: "", index: -1 } }, null],
    ["a list", [], null],
    ["null", null, null],
  ])("finds the receipt of %s, so that its batch can be told", (_name, body, expected) => {
    expect(letterOf(Buffer.from(JSON.stringify(body)), new Error("odd")).receipt).toEqual(expected);
  });

  it("has no receipt where there is nothing to read", () => {
    expect(letterOf(null, new Error("odd"))).toMatchObject({ receipt: null, value: null });
    expect(letterOf(Buffer.from("{"), new Error("odd")).receipt).toBeNull();
  });
});
