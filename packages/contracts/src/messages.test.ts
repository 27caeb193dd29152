import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { ChangeMessage } from "./change.ts";
import { decodeMessage, encodeMessage } from "./codec.ts";
import { CursorMessage } from "./cursor.ts";
import { DeadLetter } from "./dead-letter.ts";
import { postKey, Scope, SourceName, workspaceScope } from "./ids.ts";
import { type ContentMessage, MentionMessage, type MentionRow } from "./mention.ts";
import { PostMessage, UNKNOWN_METRICS } from "./post.ts";

const AT = Date.UTC(2026, 2, 1);
const envelope = { v: 1, source: "forum", cause: "live", receipt: { batch: "b", index: 0 }, observedAt: AT } as const;

const row: MentionRow = {
  workspaceUid: "w_1",
  workspace: "acme",
  brandUid: "b_1",
  brand: "tiki",
  timezone: "Asia/Ho_Chi_Minh",
  via: "text",
  matchForm: "folded",
  origin: "earned",
  counted: true,
  excludedReason: null,
  sentiment: null,
  sentimentScore: null,
  emotion: null,
  intent: null,
  stage: null,
  touchpoint: null,
  topics: [],
  painPoints: [],
  tags: [],
  reach: null,
  evidence: [{ start: 0, end: 4, shows: "brand" }],
  queryVersion: 1,
  modelVersion: "lexicon-1",
};

const content: ContentMessage = {
  ...envelope,
  type: "content",
  id: "1",
  scope: "public",
  revision: 0,
  registryOffset: 7,
  metrics: UNKNOWN_METRICS,
  rows: [row],
  post: {
    site: null,
    kind: "post",
    lang: "vi",
    country: null,
    author: null,
    url: null,
    title: null,
    text: "Tiki giao nhanh",
    rootId: null,
    parentId: null,
    createdAt: AT,
    editedAt: null,
    seenAt: AT,
    connector: "api",
    spamScore: null,
    storyId: null,
    raw: { mood: "good" },
  },
};

const mentions: Record<string, MentionMessage> = {
  content,
  "content without rows": { ...content, rows: [], receipt: null, cause: "backfill" },
  metrics: { ...envelope, type: "metrics", id: "1", metrics: { ...UNKNOWN_METRICS, likes: 3 } },
  correction: {
    ...envelope,
    type: "correction",
    cause: "correction",
    id: "1",
    workspaceUid: "w_1",
    brandUid: "b_1",
    correctionId: "0001",
    by: "k_1",
    mask: { sentiment: { value: -1 }, tags: null, counted: { value: false, reason: "hidden" } },
  },
  delete: { ...envelope, type: "delete", id: "1", scope: "ws:w_1", erase: false },
  "author-deleted": { ...envelope, type: "author-deleted", authorId: "a1" },
  reconsider: {
    ...envelope,
    type: "reconsider",
    cause: "thread",
    id: "2",
    scope: "public",
    rootId: "1",
    rootVersion: "0".repeat(39),
    rows: [{ ...row, via: "thread" }],
  },
};

describe("every message of the mentions topic", () => {
  it.each(Object.entries(mentions))("%s comes back as it went", (_name, message) => {
    expect(decodeMessage(MentionMessage, encodeMessage(message))).toEqual({ ok: true, value: message });
  });

  it("carries its version, so that a later one is told apart and not misread", () => {
    const later = { ...content, v: 2 };
    expect(decodeMessage(MentionMessage, encodeMessage(later)).ok).toBe(false);
  });

  it.each([
    ["a sentiment between", { ...content, rows: [{ ...row, sentiment: 0.5 }] }, "sentiment"],
    ["a missing field, which is not null", { ...content, rows: [{ ...row, emotion: undefined }] }, "emotion"],
    ["a slug as uid", { ...content, rows: [{ ...row, workspaceUid: "a b" }] }, "workspaceUid"],
    ["a scope of nobody", { ...content, scope: "private" }, "scope"],
  ])("is refused with %s", (_name, message, field) => {
    const decoded = decodeMessage(MentionMessage, encodeMessage(message));
    expect(decoded.ok ? "" : decoded.message).toContain(field);
  });
});

const others: [string, z.ZodType, object][] = [
  ["a post's deletion", PostMessage, { ...envelope, type: "delete", scope: "public", connector: "api", id: "1" }],
  [
    "an author's deletion",
    PostMessage,
    { ...envelope, type: "author-deleted", scope: "public", connector: "api", authorId: "a", workspaceUid: null },
  ],
  [
    "a change",
    ChangeMessage,
    {
      v: 1,
      batch: "b",
      workspaceUid: "w_1",
      workspace: "acme",
      brands: [{ uid: "b_1", id: "tiki" }],
      sources: ["forum"],
      grain: 300,
      buckets: [1_772_000_100],
      cause: "live",
      loggedAt: AT,
    },
  ],
  [
    "a dead letter",
    DeadLetter,
    {
      v: 1,
      stage: "enrich",
      code: "bad",
      message: "no",
      origin: { topic: "posts", partition: 0, offset: 3, key: "forum:1", timestamp: AT },
      receipt: null,
      attempts: 1,
      failedAt: AT,
      value: "e30=",
    },
  ],
  ["a cursor", CursorMessage, { v: 1, connectorUid: "c_1", cursor: { timeUs: 1 }, at: AT }],
];

it.each(others)("%s comes back as it went", (_name, shape, message) => {
  expect(decodeMessage(shape, encodeMessage(message))).toEqual({ ok: true, value: message });
});

describe("a change", () => {
  const change = others[2]?.[2] ?? {};
  it.each([
    ["no bucket", { buckets: [] }],
    ["more buckets than a message should hold", { buckets: Array.from({ length: 2_001 }, (_, i) => i) }],
    ["a grain that nobody knows", { grain: 60 }],
    ["no brand", { brands: [] }],
  ])("is refused with %s", (_name, more) => {
    expect(ChangeMessage.safeParse({ ...change, ...more }).success).toBe(false);
  });
});

describe("identities", () => {
  it("never give two posts one key, for a source holds no colon", () => {
    expect(postKey("a", "b:c")).toBe("a:b:c");
    expect(SourceName.safeParse("a:b").success).toBe(false);
  });

  it("name a workspace's scope by its uid", () => {
    expect(Scope.safeParse(workspaceScope("w_1")).success).toBe(true);
    expect(Scope.safeParse("ws:").success).toBe(false);
  });
});
