import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { BackfillPatch } from "./backfill-bodies.ts";
import {
  BrandPatch,
  BrandProof,
  ChannelPatch,
  NewBrand,
  NewChannel,
  NewKey,
  NewRule,
  NewWorkspace,
  RulePatch,
  WorkspacePatch,
} from "./bodies.ts";
import { NewErasure } from "./erasures.ts";

const BODIES = {
  workspace: [NewWorkspace, { id: "acme", name: "Acme" }],
  "a change of a workspace": [WorkspacePatch, {}],
  brand: [NewBrand, { id: "tiki", name: "Tiki", role: "own", query: "tiki" }],
  "a change of a brand": [BrandPatch, {}],
  key: [NewKey, { name: "bot", scopes: ["read"] }],
  rule: [NewRule, { id: "spike", name: "Spike" }],
  "a change of a rule": [RulePatch, {}],
  channel: [NewChannel, { id: "pr", name: "PR", type: "webhook", url: "https://example.com/hook" }],
  "a change of a channel": [ChannelPatch, {}],
  erasure: [NewErasure, { source: "x", authorId: "lan" }],
} as const satisfies Record<string, readonly [z.ZodType, object]>;
type Body = keyof typeof BODIES;

/** The fields that a body is refused for; none where it is taken. */
function faultsOf(body: Body, change: object): string[] {
  const [shape, whole] = BODIES[body];
  const parsed = shape.safeParse({ ...whole, ...change });
  return [...new Set(parsed.error?.issues.map(({ path }) => path.join(".")))];
}

const letters = (count: number) => "x".repeat(count);
const many = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);
const nobody = { owned: [], employee: [], dealer: [], agency: [], paid: [] };

describe("the least of each is taken", () => {
  it.each(Object.keys(BODIES) as Body[])("%s", (body) => {
    expect(faultsOf(body, {})).toEqual([]);
  });
});

describe("the most of a field is taken, and one more is refused by its name", () => {
  it.each<[Body, string, most: unknown, more: unknown]>([
    ["workspace", "id", letters(63), letters(64)],
    ["workspace", "name", letters(200), letters(201)],
    ["workspace", "retentionDays", 36_500, 36_501],
    ["a change of a workspace", "name", letters(200), letters(201)],
    ["a change of a workspace", "retentionDays", 1, 0],
    ["brand", "query", letters(20_000), letters(20_001)],
    ["brand", "name", letters(200), letters(201)],
    ["brand", "sets", many(50), many(51)],
    ["brand", "names", many(500), many(501)],
    ["brand", "hashtags", many(500), many(501)],
    ["brand", "people", [letters(200)], [letters(201)]],
    ["brand", "market", letters(100), letters(101)],
    ["brand", "accounts", { ...nobody, paid: many(500) }, { ...nobody, paid: many(501) }],
    ["a change of a brand", "query", letters(20_000), letters(20_001)],
    ["a change of a brand", "note", letters(2_000), letters(2_001)],
    ["key", "name", letters(200), letters(201)],
    ["rule", "minimum", 1_000_000, 1_000_001],
    ["rule", "minimum", 1, 0],
    ["rule", "factor", 1_000, 1_000.1],
    ["rule", "factor", 1, 0.99],
    ["a change of a rule", "factor", 1.5, Number.POSITIVE_INFINITY],
    ["channel", "url", "https://a.vn/".padEnd(2_000, "x"), "https://a.vn/".padEnd(2_001, "x")],
    ["erasure", "authorId", letters(512), letters(513)],
    ["erasure", "source", letters(100), letters(101)],
  ])("%s: %s", (body, field, most, more) => {
    expect(faultsOf(body, { [field]: most })).toEqual([]);
    expect(faultsOf(body, { [field]: more }).map((path) => path.split(".")[0])).toEqual([field]);
  });
});

describe("what is wrong is named", () => {
  it.each<[Body, object, string]>([
    ["workspace", { id: undefined }, "id"],
    ["workspace", { id: "-acme" }, "id"],
    ["workspace", { name: "   " }, "name"],
    ["workspace", { name: null }, "name"],
    ["workspace", { retentionDays: 1.5 }, "retentionDays"],
    ["workspace", { retentionDays: "30" }, "retentionDays"],
    ["brand", { query: "\n\t " }, "query"],
    ["brand", { role: null }, "role"],
    ["brand", { color: "#12345" }, "color"],
    ["brand", { color: "#1234567" }, "color"],
    ["brand", { color: "rgb(0,0,0)" }, "color"],
    ["brand", { parent: "" }, "parent"],
    ["brand", { sets: "main" }, "sets"],
    ["brand", { names: ["Tiki", " "] }, "names.1"],
    ["brand", { accounts: { owned: [] } }, "accounts.employee"],
    ["a change of a brand", { name: "" }, "name"],
    ["a change of a brand", { role: "rival" }, "role"],
    ["key", { scopes: "read" }, "scopes"],
    ["key", { scopes: ["read", "Write"] }, "scopes.1"],
    ["rule", { brand: "Not A Slug" }, "brand"],
    ["rule", { enabled: "yes" }, "enabled"],
    ["channel", { type: "email" }, "type"],
    ["channel", { url: "javascript:alert(1)" }, "url"],
    ["channel", { url: "//example.com/hook" }, "url"],
    ["channel", { url: "example.com" }, "url"],
    ["a change of a channel", { url: "ftp://example.com" }, "url"],
    ["a change of a channel", { enabled: 1 }, "enabled"],
    ["erasure", { source: "Twitter" }, "source"],
    ["erasure", { authorId: "  " }, "authorId"],
    ["erasure", { authorId: 7 }, "authorId"],
  ])("%s with %j", (body, change, field) => {
    expect(faultsOf(body, change)).toContain(field);
  });

  it.each(Object.keys(BODIES) as Body[])("a field that %s does not have: a slip of the pen is no wish", (body) => {
    const [shape, whole] = BODIES[body];
    const issues = shape.safeParse({ ...whole, nmae: "x" }).error?.issues;
    expect(issues?.map(({ code, message }) => [code, message.includes("nmae")])).toEqual([["unrecognized_keys", true]]);
  });

  it.each(Object.keys(BODIES) as Body[])("%s that is a list, a text, a number or nothing", (body) => {
    for (const value of [[], "{}", 7, null, undefined]) expect(BODIES[body][0].safeParse(value).success).toBe(false);
  });
});

describe("text that no table can hold is refused wherever a body holds text", () => {
  const fields: [Body, string, (text: string) => unknown][] = [
    ["workspace", "name", (text) => text],
    ["a change of a workspace", "name", (text) => text],
    ["brand", "name", (text) => text],
    ["brand", "query", (text) => text],
    ["brand", "names", (text) => [text]],
    ["brand", "hashtags", (text) => [text]],
    ["brand", "people", (text) => [text]],
    ["brand", "market", (text) => text],
    ["a change of a brand", "query", (text) => text],
    ["a change of a brand", "note", (text) => text],
    ["key", "name", (text) => text],
    ["rule", "name", (text) => text],
    ["channel", "name", (text) => text],
    ["erasure", "authorId", (text) => text],
  ];
  it.each(fields)("%s: %s", (body, field, made) => {
    expect(faultsOf(body, { [field]: made("Điện Máy Xanh 😡") })).toEqual([]);
    for (const text of ["a\ud800b", "a\u0000b", `o${"\u0302".repeat(33)}`]) {
      expect(faultsOf(body, { [field]: made(text) }).map((path) => path.split(".")[0])).toEqual([field]);
    }
  });
});

describe("what is taken is tidied, and no more", () => {
  it.each<[z.ZodType, object, object]>([
    [NewWorkspace, { id: "acme", name: "  Acme \n" }, { id: "acme", name: "Acme" }],
    [BrandPatch, { query: " tiki  OR\nshopee " }, { query: "tiki  OR\nshopee" }],
    [BrandPatch, { note: "  " }, { note: "" }],
    [BrandPatch, { names: [" Tiki "] }, { names: ["Tiki"] }],
    [BrandPatch, { color: "#ABCDEF" }, { color: "#ABCDEF" }],
    [NewErasure, { source: "x", authorId: " lan " }, { source: "x", authorId: "lan" }],
    [WorkspacePatch, { retentionDays: null }, { retentionDays: null }],
  ])("%#: %j", (shape, body, tidied) => {
    expect(shape.parse(body)).toEqual(tidied);
  });
});

it("a pause is one yes or no", () => {
  expect(BackfillPatch.parse({ paused: false })).toEqual({ paused: false });
  for (const body of [{}, { paused: "false" }, { paused: 0 }, { paused: true, by: "me" }]) {
    expect(BackfillPatch.safeParse(body).success).toBe(false);
  }
});

describe("whether a brand is proven", () => {
  it.each([
    { status: "not-needed", precision: null, n: 0 },
    { status: "unproven", precision: 0, n: 12 },
    { status: "proven", precision: 1, n: 30 },
  ])("%j", (proof) => {
    expect(BrandProof.parse(proof)).toEqual(proof);
  });

  it.each([
    { status: "maybe", precision: null, n: 0 },
    { status: "proven", precision: 80, n: 30 },
    { status: "proven", precision: 0.8, n: -1 },
    { status: "proven", n: 30 },
  ])("is not %j", (proof) => {
    expect(BrandProof.safeParse(proof).success).toBe(false);
  });
});
