import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { BrandPatch, NewBrand, NewChannel, NewKey, NewRule, NewWorkspace, WorkspacePatch } from "./bodies.ts";
import { ConnectorPatch, NewConnector } from "./connector-settings.ts";
import { ClientFrame } from "./live.ts";
import { CompareRequest, PreviewRequest } from "./preview-bodies.ts";
import { Question } from "./questions.ts";

const brand = { id: "tiki", name: "Tiki", role: "own", query: "tiki" };
const channel = { id: "pr", name: "PR", type: "webhook", url: "https://example.com/hook" };

describe("what people may send", () => {
  it.each<[string, z.ZodType, unknown]>([
    ["a workspace by id and name", NewWorkspace, { id: "acme", name: "Acme" }],
    ["a workspace with its zone", NewWorkspace, { id: "acme", name: "Acme", timezone: "Asia/Kathmandu" }],
    ["a new name", WorkspacePatch, { name: "Acme 2" }],
    ["a brand", NewBrand, brand],
    [
      "a brand with all it is",
      NewBrand,
      { ...brand, color: "#1F77B4", parent: null, sets: ["main"], names: ["Tiki"], hashtags: ["tiki"], market: "VN" },
    ],
    ["a new query", BrandPatch, { query: "tiki OR #tiki" }],
    ["a key", NewKey, { name: "bot", scopes: ["read", "write"] }],
    ["a rule for every own brand", NewRule, { id: "r", name: "R", brand: null }],
    ["a channel", NewChannel, channel],
    ["a preview", PreviewRequest, { query: "tiki" }],
    [
      "a preview of a period",
      PreviewRequest,
      { query: "tiki", from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z" },
    ],
    ["a comparison", CompareRequest, { query: "tiki", against: "tiki OR shopee", days: 30 }],
    ["Bluesky with its defaults", NewConnector, { id: "b", name: "B", type: "jetstream" }],
    ["a feed", NewConnector, { id: "f", name: "F", type: "feed", settings: { url: "https://a.vn/rss" } }],
    ["a switch", ConnectorPatch, { enabled: false }],
  ])("%s", (_name, shape, body) => {
    expect(shape.safeParse(body).error?.issues).toBeUndefined();
  });
});

describe("what they may not send is named", () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ["an id with capitals", NewWorkspace, { id: "Acme", name: "A" }, "id"],
    ["a zone that is none", NewWorkspace, { id: "acme", name: "A", timezone: "Hanoi" }, "timezone"],
    ["a field that is none", WorkspacePatch, { nmae: "A" }, "nmae"],
    ["a role that is none", NewBrand, { ...brand, role: "friend" }, "role"],
    ["an empty query", NewBrand, { ...brand, query: "  " }, "query"],
    ["a query of a megabyte", NewBrand, { ...brand, query: "x".repeat(1_000_000) }, "query"],
    ["a colour that is none", NewBrand, { ...brand, color: "red" }, "color"],
    ["no scope", NewKey, { name: "bot", scopes: [] }, "scopes"],
    ["a scope that is none", NewKey, { name: "bot", scopes: ["root"] }, "scopes"],
    ["a minimum of nothing", NewRule, { id: "r", name: "R", minimum: 0 }, "minimum"],
    ["a webhook to a file", NewChannel, { ...channel, url: "file:///etc/passwd" }, "url"],
    ["a source of an unknown kind", NewConnector, { id: "f", name: "F", type: "facebook", settings: {} }, "type"],
    [
      "a feed asked every millisecond",
      NewConnector,
      { id: "f", name: "F", type: "feed", settings: { url: "https://a.vn/", everyMs: 1 } },
      "everyMs",
    ],
  ])("%s", (_name, shape, body, field) => {
    const parsed = shape.safeParse(body);
    expect(parsed.success ? "taken" : JSON.stringify(parsed.error.issues)).toContain(field);
    expect(parsed.success).toBe(false);
  });
});

describe("a question", () => {
  it("reads lists as an address writes them", () => {
    expect(Question.parse({ brand: "tiki,shopee", sentiment: "negative", limit: "20" })).toEqual({
      brand: ["tiki", "shopee"],
      sentiment: ["negative"],
      limit: 20,
    });
  });

  it.each([
    [{ from: "yesterday" }, "from"],
    [{ interval: "decade" }, "interval"],
    [{ limit: "0" }, "limit"],
    [{ limit: "lots" }, "limit"],
    [{ brand: "Not A Slug" }, "brand"],
    [{ last: "3d" }, "last"],
  ])("%j is no question", (query, field) => {
    const parsed = Question.safeParse(query);
    expect(parsed.success ? "" : String(parsed.error.issues[0]?.path[0])).toBe(field);
  });
});

describe("what a browser may say", () => {
  it.each([
    { type: "auth", key: "k" },
    { type: "subscribe", id: "1", query: { kind: "volume", workspace: "acme", last: "24h" } },
    { type: "unsubscribe", id: "1" },
    { type: "ping" },
  ])("%j", (frame) => {
    expect(ClientFrame.safeParse(frame).success).toBe(true);
  });

  it.each([
    { type: "subscribe", id: "1", query: { kind: "passwords", workspace: "acme" } },
    { type: "subscribe", id: "1", query: { kind: "volume" } },
    { type: "subscribe", id: "", query: { kind: "volume", workspace: "acme" } },
    { type: "shout" },
    [],
    null,
  ])("not %j", (frame) => {
    expect(ClientFrame.safeParse(frame).success).toBe(false);
  });
});
