import type { LogRecord } from "@nghe/bus";
import { DeadLetter, decodeMessage, encodeMessage, MentionMessage } from "@nghe/contracts";
import { brandNamed, workspaceNamed } from "@nghe/registry/testing";
import { describe, expect, it } from "vitest";
import { contextOf } from "../testing/contexts.ts";
import { deletionOfAuthor, deletionOfPost, postSaying, SEEN_AT } from "../testing/posts.ts";
import { enrichRecord } from "./enrich-record.ts";

const context = contextOf([workspaceNamed("a"), brandNamed("a", "x")]);
const recordOf = (value: Uint8Array | null, key = "twitter:1"): LogRecord => {
  return { topic: "posts", key, value, headers: {}, partition: 2, offset: 7, timestamp: SEEN_AT };
};
const read = (value: Uint8Array | null) => {
  const decoded = decodeMessage(MentionMessage, value);
  return decoded.ok ? decoded.value : decoded.message;
};

describe("enrichRecord", () => {
  it("makes a post a content message under the post's key", () => {
    const { record, outcome, rows } = enrichRecord(recordOf(encodeMessage(postSaying("x"))), context, 0);
    expect({ topic: record.topic, key: record.key, outcome, rows }).toEqual({
      topic: "mentions",
      key: "twitter:1",
      outcome: "content",
      rows: 1,
    });
    expect(read(record.value)).toMatchObject({ type: "content", id: "1", rows: [{ brand: "x" }] });
  });

  it("keeps the scope of a deletion, and erases nothing by it", () => {
    const { record } = enrichRecord(recordOf(encodeMessage(deletionOfPost("1", { scope: "ws:w_a" }))), context, 0);
    expect(record.key).toBe("twitter:1");
    expect(read(record.value)).toMatchObject({ type: "delete", scope: "ws:w_a", erase: false });
  });

  it("passes an author's deletion on under the author's key", () => {
    const key = "author:twitter:u9";
    const { record } = enrichRecord(recordOf(encodeMessage(deletionOfAuthor("u9")), key), context, 0);
    expect(record.key).toBe(key);
    expect(read(record.value)).toMatchObject({ type: "author-deleted", source: "twitter", authorId: "u9" });
  });

  it.each([
    ["no value", null, "enrich.unreadable"],
    ["no JSON", new TextEncoder().encode("{"), "enrich.unreadable"],
    ["not UTF-8", Uint8Array.of(0xff, 0xfe), "enrich.unreadable"],
    ["a field wrong", encodeMessage({ ...postSaying("x"), createdAt: "yesterday" }), "enrich.unreadable"],
    ["a private author", encodeMessage(deletionOfAuthor("u9", { scope: "ws:w_a" })), "enrich.private-author-deletion"],
  ])("makes %s a dead letter, whole", (_, value, code) => {
    const { record, outcome } = enrichRecord(recordOf(value), context, 5);
    const letter = decodeMessage(DeadLetter, record.value);
    expect([record.topic, outcome]).toEqual(["dead-letters", "dead"]);
    expect(letter).toMatchObject({
      ok: true,
      value: {
        stage: "enrich",
        code,
        origin: { topic: "posts", partition: 2, offset: 7, key: "twitter:1", timestamp: SEEN_AT },
        failedAt: 5,
        value: value === null ? null : Buffer.from(value).toString("base64"),
      },
    });
  });

  it("names the field that is wrong", () => {
    const { record } = enrichRecord(
      recordOf(encodeMessage({ ...postSaying("x"), createdAt: "yesterday" })),
      context,
      0,
    );
    expect(decodeMessage(DeadLetter, record.value)).toMatchObject({
      value: { message: expect.stringContaining("createdAt") },
    });
  });

  it("makes a post that the model chokes on a dead letter with its receipt", () => {
    const receipt = { batch: "b1", index: 4 };
    const model = {
      ...context.model,
      read: () => {
        throw new Error("no words");
      },
    };
    const { record } = enrichRecord(recordOf(encodeMessage(postSaying("x", { receipt }))), { ...context, model }, 0);
    expect(decodeMessage(DeadLetter, record.value)).toMatchObject({
      value: { code: "enrich.failed", message: "no words", receipt },
    });
  });
});
