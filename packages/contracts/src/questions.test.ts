import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { BackfillView, RecountView as RecountShape, type RecountView } from "./backfill-bodies.ts";
import { ClientFrame, LiveQuery, ServerFrame } from "./live.ts";
import { Question } from "./questions.ts";

const faultsOf = (shape: z.ZodType, body: unknown) => [
  ...new Set(shape.safeParse(body).error?.issues.map(({ path }) => path.join("."))),
];
const slug = fc.stringMatching(/^[a-z0-9]{1,10}$/);

describe("a list in an address", () => {
  it("is what was joined by commas", () => {
    fc.assert(
      fc.property(fc.array(slug, { minLength: 1, maxLength: 200 }), (brands) => {
        expect(Question.parse({ brand: brands.join(",") })).toEqual({ brand: brands });
        expect(Question.parse({ brand: brands })).toEqual({ brand: brands });
      }),
    );
  });

  it.each([
    ["tiki,", ["tiki"]],
    [",tiki,,shopee", ["tiki", "shopee"]],
    ["", []],
    [",", []],
  ])("%j names %j: an empty place names nothing", (written, brand) => {
    expect(Question.parse({ brand: written })).toEqual({ brand });
  });

  it.each<[string, unknown, string]>([
    ["brand", "Tiki", "brand.0"],
    ["brand", "tiki, shopee", "brand.1"],
    ["brand", Array.from({ length: 201 }, () => "a"), "brand"],
    ["brand", { 0: "tiki" }, "brand"],
    ["brand", null, "brand"],
    ["source", ["x".repeat(101)], "source.0"],
    ["lang", "x".repeat(36), "lang.0"],
    ["sentiment", "negative,angry", "sentiment.1"],
    ["sentiment", [-1], "sentiment.0"],
  ])("%s=%j is refused where it is wrong", (field, value, place) => {
    expect(faultsOf(Question, { [field]: value })).toEqual([place]);
  });
});

describe("the other parameters", () => {
  it.each<[string, within: unknown[], outside: unknown[]]>([
    ["from", ["2026-03-01T00:00:00+07:00"], ["2026-03-01", "now", 1_772_000_000, ""]],
    ["to", ["2026-03-01T00:00:00Z"], ["2026-03-01T25:00:00Z", null]],
    ["last", ["1h", "90d"], ["24H", "1y", "", "-1h"]],
    ["interval", ["minute", "month"], ["second", "Day"]],
    ["via", ["text", "all"], ["thread"]],
    ["counted", ["yes", "all"], ["no", true]],
    ["status", ["open", "closed"], ["all"]],
    ["limit", ["1", "1000", 20], ["0", "1001", "1.5", "-1", "ten", "1e9", ""]],
    ["cursor", ["", "x".repeat(500)], ["x".repeat(501), 5]],
  ])("%s", (name, within, outside) => {
    for (const value of within) expect([value, faultsOf(Question, { [name]: value })]).toEqual([value, []]);
    for (const value of outside) expect([value, faultsOf(Question, { [name]: value })]).toEqual([value, [name]]);
  });

  it("what is not asked for is absent, and what is not known is dropped", () => {
    expect(Question.parse({ utm_source: "mail" })).toEqual({});
  });
});

describe("a live question", () => {
  const query = { kind: "volume", workspace: "acme" };

  it("is REST's with its kind and workspace", () => {
    expect(LiveQuery.parse({ ...query, brand: "tiki,shopee", last: "7d" })).toEqual({
      ...query,
      brand: ["tiki", "shopee"],
      last: "7d",
    });
  });

  it.each([
    [{ workspace: "acme" }, "query.kind"],
    [{ kind: "volume" }, "query.workspace"],
    [{ ...query, kind: "Volume" }, "query.kind"],
    [{ ...query, workspace: "../acme" }, "query.workspace"],
    [{ ...query, limit: 5_000 }, "query.limit"],
    [{ ...query, brand: "Tiki" }, "query.brand.0"],
  ])("%j is none", (odd, place) => {
    expect(faultsOf(ClientFrame, { type: "subscribe", id: "1", query: odd })).toEqual([place]);
  });

  it("has an id of 1 to 64 characters and a key of at most 200", () => {
    const subscribe = (id: unknown) => faultsOf(ClientFrame, { type: "subscribe", id, query });
    expect([subscribe("x"), subscribe("x".repeat(64))]).toEqual([[], []]);
    expect([subscribe(""), subscribe("x".repeat(65)), subscribe(1)]).toEqual([["id"], ["id"], ["id"]]);
    expect(faultsOf(ClientFrame, { type: "auth", key: "x".repeat(201) })).toEqual(["key"]);
  });
});

describe("how far stored posts follow", () => {
  const running: RecountView = {
    ...{ state: "recounting", brands: ["tiki"], below: 600, atStart: 1_000, share: 0.4 },
    ...{ begunAt: 1, countedAt: 2, secondsLeft: 30 },
  };
  const { brands: _everyones, ...everyone } = running;
  const view = { paused: false, by: null, at: null, everyone, workspaces: [{ ...running, workspace: "acme" }] };

  it("is told in a frame, and of the whole installation", () => {
    const frame = { type: "recount", workspace: "acme", asOf: 5, recount: running };
    expect(ServerFrame.parse(frame)).toEqual(frame);
    expect(BackfillView.parse(view)).toEqual(view);
  });

  it("names no workspace's brands where it is everyone's", () => {
    expect(BackfillView.parse({ ...view, everyone: running }).everyone).toEqual(everyone);
  });

  it.each(Object.keys(running))("lacks no %s: what nobody counted is null", (field) => {
    expect(faultsOf(RecountShape, { ...running, [field]: undefined })).toEqual([field]);
  });

  it.each([
    ["share", 1.01],
    ["share", Number.NaN],
    ["below", -1],
    ["secondsLeft", 0.5],
    ["state", "done"],
  ])("%s is never %j", (field, value) => {
    expect(faultsOf(RecountShape, { ...running, [field]: value })).toEqual([field]);
  });
});
