import { describe, expect, it } from "vitest";
import { messageKey, readItem, withReceipt } from "./reading.ts";

const context = { scope: "ws:w_acme", cause: "import", connector: "import:a.csv", now: Date.UTC(2026, 2, 1) } as const;
const post = { source: "x", id: "1", createdAt: "2026-02-28T08:30:00+07:00", text: "Tôi thích Tiki" };

function messageOf(more: object) {
  const read = readItem({ ...post, ...more }, 0, context);
  if (!read.ok) throw new Error(`${read.rejection.path} ${read.rejection.message}`);
  if (read.message.type !== "post") throw new Error("no post");
  return read.message;
}

describe("what a message says of a post", () => {
  it.each<[string, object, object]>([
    ["a reply is one because it has a parent", { parentId: "0" }, { kind: "reply", parentId: "0", rootId: "0" }],
    ["a root that is named is kept", { parentId: "5", rootId: "0" }, { parentId: "5", rootId: "0" }],
    ["a kind that is named is kept", { kind: "review", parentId: "0" }, { kind: "review" }],
    ["a country is in capitals", { country: "vn" }, { country: "VN" }],
    ["a site that is named goes before the address's", { site: "a.vn", url: "https://www.b.vn/x" }, { site: "a.vn" }],
    ["a language is a hint", { lang: "vi-VN" }, { langHint: "vi-VN" }],
    [
      "metrics that are partly known are null for the rest",
      { metrics: { likes: 0 } },
      { metrics: { likes: 0, shares: null, comments: null, views: null } },
    ],
    ["null says unknown", { url: null, title: null, author: null, metrics: null }, { url: null, author: null }],
    ["an edit has its moment", { editedAt: "2026-02-28T02:00:00Z" }, { editedAt: Date.UTC(2026, 1, 28, 2) }],
    ["a moment in another zone is the same moment", {}, { createdAt: Date.UTC(2026, 1, 28, 1, 30) }],
    ["it is seen now, by whom it was sent", {}, { seenAt: context.now, connector: "import:a.csv", scope: "ws:w_acme" }],
    [
      "a handle that is only an @ is nobody's name",
      { author: { handle: "@@mai", followers: 0, verified: false } },
      { author: { handle: "@mai", followers: 0, verified: false, id: null, name: null } },
    ],
  ])("%s", (_, more, expected) => {
    expect(messageOf(more)).toMatchObject(expected);
  });

  it("a day ahead of the clock is taken, more is not", () => {
    const at = (ms: number) => ({ ...post, createdAt: new Date(context.now + ms).toISOString() });
    expect(readItem(at(86_400_000), 0, context).ok).toBe(true);
    expect(readItem(at(86_400_001), 0, context).ok).toBe(false);
  });

  it("keeps what it does not know as it came, up to 64 thousand characters", () => {
    expect(messageOf({ mood: { a: [1, null, "ế"] } }).raw).toEqual({ mood: { a: [1, null, "ế"] } });
    expect(readItem({ ...post, extra: "x".repeat(70_000) }, 0, context)).toMatchObject({
      ok: false,
      rejection: { message: expect.stringContaining("unknown fields") },
    });
  });

  it("takes only deleted: true for a deletion", () => {
    expect(messageOf({ deleted: false }).type).toBe("post");
    expect(readItem({ source: "x", id: "1", deleted: "true" }, 4, context)).toMatchObject({ ok: false });
  });
});

describe("messageKey", () => {
  it("is one for all that is said of a post, and another for its author", () => {
    const deletion = readItem({ source: "x", id: "1", deleted: true }, 0, context);
    const keys = [messageOf({}), messageOf({ text: "other" }), deletion.ok ? deletion.message : undefined].map(
      (message) => message && messageKey(message),
    );
    expect(new Set(keys)).toEqual(new Set(["x:1"]));
    const envelope = { v: 1, scope: "public", cause: "live", connector: "api", receipt: null, observedAt: 1 } as const;
    expect(messageKey({ ...envelope, type: "author-deleted", source: "x", authorId: "1", workspaceUid: null })).toBe(
      "x:author:1",
    );
  });
});

it("gives a message its receipt without touching the one it had", () => {
  const message = messageOf({});
  expect(withReceipt(message, { batch: "b", index: 2 })).toEqual({ ...message, receipt: { batch: "b", index: 2 } });
  expect(message.receipt).toBeNull();
});
