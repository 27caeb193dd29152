import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Alert, AlertMessage, Alert as AlertShape } from "./alert.ts";
import { Answer, type MentionItem } from "./answers.ts";
import { decodeMessage, encodeMessage } from "./codec.ts";
import { ServerFrame } from "./live.ts";
import { QuestionKind } from "./questions.ts";

const AT = Date.UTC(2026, 2, 1, 12);
const frame = {
  ...{ workspace: "acme", from: AT - 86_400_000, to: AT, interval: "hour" as const, timezone: "Asia/Ho_Chi_Minh" },
  ...{ simulated: false, asOf: AT, storedAt: null, sql: "SELECT 1" },
  formula: { name: "share-of-voice", version: 1, text: "mentions / all mentions" },
  coverage: [
    {
      ...{ source: "voz.vn", posts: 3, firstSeenAt: AT - 9, lastSeenAt: AT, lastPublishedAt: null },
      gaps: [{ from: AT - 9, to: AT - 5 }],
    },
  ],
} as const;
const brand = { brand: "tra-may", name: "Trà Mây", color: "#4068ca" };
const tone = { brand: "tra-may", positive: 2, neutral: 0, negative: 1, unsure: 4, net: 1 / 3 };

const item: MentionItem = {
  ...{ mentionId: "m1", postId: "voz.vn:1", brand: "tra-may", source: "voz.vn", site: null, kind: "comment" },
  ...{
    lang: "vi",
    url: null,
    title: null,
    text: "Trà Mây 😡",
    publishedAt: AT,
    editedAt: null,
    seenAt: AT,
    storedAt: AT,
  },
  author: { id: null, name: "mèo", handle: null, followers: 0 },
  ...{ via: "thread", matchForm: null, origin: "earned", counted: false, excludedReason: "spam" },
  ...{ sentiment: null, sentimentScore: -0.2, sentimentBy: "person" },
  ...{ likes: 0, shares: null, comments: null, views: null },
  evidence: [{ start: 0, end: 7, shows: "brand" }],
  ...{ queryVersion: 2, modelVersion: "lexicon-1" },
};
const alert: Alert = {
  ...{ id: "0123456789abcdef0123456789abcdef", revision: 2, status: "open", kind: "negative-spike" },
  ...{ workspaceUid: "w_1", workspace: "acme", brandUid: "b_1", brand: "tra-may", brandName: "Trà Mây" },
  ...{ ruleUid: "r_1", rule: "spike", onsetAt: AT, lastAt: AT, openedAt: AT, updatedAt: AT, closedAt: null },
  ...{ peak: 12, expected: 0.4, total: 30, reason: { en: "late", vi: "chậm" } },
  posts: [{ source: "voz.vn", id: "1", url: null, text: "chậm", author: null }],
};

const answers: Record<string, Answer> = {
  "share-of-voice": {
    ...{ ...frame, coverage: [], kind: "share-of-voice", total: 3 },
    brands: [{ ...brand, role: "own", mentions: 3, share: 1, proof: { status: "not-needed", precision: null, n: 0 } }],
    series: [{ bucket: AT, total: 0, brands: [{ brand: "tra-may", mentions: 0, share: null }] }],
  },
  volume: {
    ...{ ...frame, coverage: [], kind: "volume", total: 3, brands: [{ ...brand, mentions: 3 }] },
    series: [{ bucket: AT, brand: "tra-may", mentions: 3 }],
  },
  sentiment: {
    ...{ ...frame, coverage: [], kind: "sentiment", brands: [{ ...brand, ...tone }] },
    series: [{ ...tone, bucket: AT, positive: 0, negative: 0, net: null }],
  },
  engagement: {
    ...{ ...frame, coverage: [], kind: "engagement", brands: [{ ...brand, engagement: null }] },
    series: [{ bucket: AT, brand: "tra-may", engagement: 0 }],
  },
  mentions: { ...frame, coverage: [], kind: "mentions", items: [item], next: "c1" },
  coverage: {
    ...{ ...frame, kind: "coverage", coverage: [] },
    sources: frame.coverage.map(({ gaps, ...source }) => ({ ...source, gaps: [...gaps] })),
  },
  alerts: { ...frame, coverage: [], kind: "alerts", items: [alert], next: null },
};

describe("every answer", () => {
  it("there is one for every kind of question, and none else", () => {
    expect(new Set(Object.keys(answers))).toEqual(new Set(QuestionKind.options));
    expect(new Set(Answer.options.map(({ shape }) => shape.kind.value))).toEqual(new Set(QuestionKind.options));
  });

  it.each(Object.entries(answers))("%s comes back as it went, by REST and in a live frame", (_kind, answer) => {
    expect(decodeMessage(Answer, encodeMessage(answer))).toEqual({ ok: true, value: answer });
    for (const type of ["snapshot", "update"] as const) {
      const sent: ServerFrame = { type, id: "s1", seq: 1, asOf: AT, data: answer };
      expect(decodeMessage(ServerFrame, encodeMessage(sent))).toEqual({ ok: true, value: sent });
    }
  });

  it.each(Object.entries(answers))("%s carries its period, its state, its SQL and its formula", (_kind, answer) => {
    for (const part of ["workspace", "from", "to", "asOf", "storedAt", "coverage", "sql", "formula", "simulated"]) {
      const { [part]: _gone, ...rest }: Record<string, unknown> = { ...answer };
      const parsed = Answer.safeParse(rest);
      expect([part, parsed.error?.issues[0]?.path]).toEqual([part, [part]]);
    }
  });
});

describe("a figure that is none is refused", () => {
  const shared = answers["share-of-voice"];
  const judged = answers.sentiment;
  it.each<[string, object]>([
    ["a share above the whole", { ...shared, brands: [{ ...brand, role: "own", mentions: 3, share: 1.01 }] }],
    ["a share that is missing, which is not null", { ...shared, brands: [{ ...brand, role: "own", mentions: 3 }] }],
    ["half a mention", { ...answers.volume, total: 0.5 }],
    ["fewer than none", { ...answers.volume, total: -1 }],
    ["a net below −1", { ...judged, brands: [{ ...brand, ...tone, net: -1.2 }] }],
    [
      "a net that JSON made null of NaN, in place of a count",
      { ...judged, series: [{ ...tone, bucket: AT, unsure: null }] },
    ],
    ["a moment in seconds with a fraction", { ...answers.volume, asOf: 1_772_366_400.5 }],
    ["a kind that nobody asked for", { ...answers.volume, kind: "reach" }],
    ["a brand that is no slug", { ...answers.volume, series: [{ bucket: AT, brand: "Trà Mây", mentions: 1 }] }],
    ["a sentiment between", { ...answers.mentions, items: [{ ...item, sentiment: 0.5 }] }],
    [
      "followers of null and a half",
      { ...answers.mentions, items: [{ ...item, author: { ...item.author, followers: 1.5 } }] },
    ],
  ])("%s", (_name, answer) => {
    expect(Answer.safeParse(answer).success).toBe(false);
  });
});

describe("what a server says beside figures", () => {
  it.each<ServerFrame>([
    { type: "ready", version: "1.0.0", asOf: AT },
    { type: "ready", version: "1.0.0", asOf: AT, behind: true },
    { type: "pong", asOf: AT },
    { type: "pong", asOf: AT, behind: false },
    { type: "error", id: "s1", code: "invalid", message: "no" },
    { type: "error", id: null, code: "unauthorized", message: "no" },
  ])("%j", (sent) => {
    expect(decodeMessage(ServerFrame, encodeMessage(sent))).toEqual({ ok: true, value: sent });
  });

  it.each([
    ["a frame that counts from nothing", { type: "update", id: "s1", seq: 0, asOf: AT, data: answers.volume }],
    ["figures of nobody's question", { type: "update", id: "", seq: 1, asOf: AT, data: answers.volume }],
    ["figures without figures", { type: "snapshot", id: "s1", seq: 1, asOf: AT }],
    ["a lag that nobody can tell, told", { type: "pong", asOf: AT, behind: null }],
    ["an error that leaves out whose it is", { type: "error", code: "x", message: "y" }],
    ["a frame of no type", { asOf: AT }],
  ])("is refused where it is %s", (_name, sent) => {
    expect(ServerFrame.safeParse(sent).success).toBe(false);
  });
});

describe("an alert", () => {
  it.each(["opened", "updated", "closed"] as const)("that %s comes back from the log as it went", (event) => {
    const message: AlertMessage = { v: 1, event, alert };
    expect(decodeMessage(AlertMessage, encodeMessage(message))).toEqual({ ok: true, value: message });
  });

  it.each<[string, object]>([
    ["an id that is no hash", { id: "spike-1" }],
    ["a revision of none", { revision: 0 }],
    ["a reason in one language", { reason: { en: "late" } }],
    ["a usual count below none", { expected: -0.1 }],
    ["more posts than one reads first", { posts: Array.from({ length: 11 }, () => alert.posts[0]) }],
    ["a close that is missing, which is not null", { closedAt: undefined }],
    ["a later kind", { kind: "positive-spike" }],
  ])("is refused with %s", (_name, change) => {
    expect(AlertShape.safeParse(alert).success).toBe(true);
    expect(AlertShape.safeParse({ ...alert, ...change }).success).toBe(false);
  });
});

it("text of any kind survives the log and the wire", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const sent = { ...answers.mentions, items: [{ ...item, text, title: text }] };
      expect(decodeMessage(Answer, encodeMessage(sent))).toEqual({ ok: true, value: sent });
    }),
  );
});
