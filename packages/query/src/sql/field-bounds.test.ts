import { describe, expect, it } from "vitest";
import { parseQuery } from "../parse/parser.ts";
import { toSql } from "./to-sql.ts";

function translated(text: string) {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problems[0]?.message}`);
  return toSql(parsed.query);
}

describe("a field in SQL", () => {
  it.each([
    ["likes:>10", "ifNull(likes > {q0:Float64}, 0)", [10]],
    ["followers:<=1k", "ifNull(author_followers <= {q0:Float64}, 0)", [1_000]],
    ["views:10..20", "ifNull(views BETWEEN {q0:Float64} AND {q1:Float64}, 0)", [10, 20]],
    ["source:Facebook", "ifNull(lowerUTF8(source) = {q0:String}, 0)", ["facebook"]],
    ["country:vn", "ifNull(lowerUTF8(country) = {q0:String}, 0)", ["vn"]],
    ["kind:review", "ifNull(lowerUTF8(kind) = {q0:String}, 0)", ["review"]],
    ["url:Kinh-Doanh", "ifNull(position(lowerUTF8(url), {q0:String}) > 0, 0)", ["kinh-doanh"]],
    ["is:verified", "ifNull(author_verified, 0)", []],
    ["has:title", "ifNull(title, '') != ''", []],
  ])("%s is exactly %s", (text, sql, values) => {
    const { sure, may, index, exact, params } = translated(text);
    expect([sure, may, index, exact]).toEqual([sql, sql, "1", true]);
    expect(Object.values(params)).toEqual(values);
  });

  it("of several values holds for any of them", () => {
    const { may, params } = translated("source:facebook,tiktok");
    expect(may).toMatch(/^\(ifNull\(.*\) OR ifNull\(.*\)\)$/);
    expect(Object.values(params)).toEqual(["facebook", "tiktok"]);
  });

  it("of a site holds for the domain and what is below it, not for one that ends alike", () => {
    expect(Object.values(translated("site:vnexpress.net").params)).toEqual(["vnexpress.net", ".vnexpress.net"]);
  });

  it("of a language holds for those with a country too", () => {
    expect(Object.values(translated("lang:vi").params)).toEqual(["vi", "vi-"]);
  });

  it("that is a reply is one by kind or by what it answers", () => {
    expect(translated("is:reply").may).toBe("(is_reply OR kind = {q0:String})");
    expect(translated("is:repost").may).toBe("kind = {q0:String}");
  });

  it("denied holds also for posts of which it is not known", () => {
    expect(translated("tiki -lang:vi").may).toContain("NOT (ifNull(");
    expect(translated("tiki -likes:>10").may).toContain("NOT ifNull(likes > ");
  });

  it.each([
    ["tiki sentiment:negative", "sentiment"],
    ["author:@vtv24", "author with unusual letters"],
    ['author:"Sơn Tùng"', "author with unusual letters"],
  ])("%s cannot be told by SQL alone: %s", (text, operator) => {
    const { exact, inexact } = translated(text);
    expect(exact).toBe(false);
    expect(inexact).toContain(operator);
  });

  it("looks for a name without its marks, and for a handle without its sign", () => {
    expect(Object.values(translated('author:"Sơn  Tùng"').params)).toContain("son tung");
    expect(Object.values(translated("author:@VTV24").params)).toContain("vtv24");
  });
});
