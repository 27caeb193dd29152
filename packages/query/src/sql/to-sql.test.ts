import { describe, expect, it } from "vitest";
import { parseQuery } from "../parse/parser.ts";
import { toSql } from "./to-sql.ts";

function translated(text: string) {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problems[0]?.message}`);
  return toSql(parsed.query);
}

describe("the SQL of a query", () => {
  it("begins with the text index, and then looks where the words stand", () => {
    const { index, may, sure, exact, params } = translated('"dien may xanh"');
    expect(index).toBe(
      "(hasAllTokens(search_text, {q0:Array(String)}) OR hasAllTokens(search_text, {q2:Array(String)}))",
    );
    expect(may).toBe("(position(search_text, {q1:String}) > 0 OR multiSearchAny(search_text, {q3:Array(String)}))");
    expect([sure, exact]).toEqual([may, true]);
    expect(params).toEqual({
      q0: ["dien", "may", "xanh"],
      q1: " dien may xanh ",
      q2: ["dienmayxanh"],
      q3: [" .dienmayxanh ", " :dienmayxanh "],
    });
  });

  it("takes missing marks for right and different ones for wrong", () => {
    const { params, may } = translated('exact:"điện máy" OR "điện máy"');
    expect(may).toContain("match(if(words = '', search_text, words)");
    expect(Object.values(params)).toEqual(
      expect.arrayContaining([" điên~6 may~5 ", " (?:đ|d)i(?:ê|e)n(?:~(?:6)?)? may(?:~(?:5)?)? "]),
    );
  });

  it("is sure of less, and says of what, where SQL cannot tell all", () => {
    const { sure, may, exact, inexact } = translated("vietcombank NEAR/3 lỗi");
    expect(exact).toBe(false);
    expect(sure).not.toBe(may);
    expect(inexact).toEqual(["words near", "written in pieces"]);
  });

  it("turns what is sure around under NOT", () => {
    const wanted = translated('"jet blue" vietcombank');
    const not = translated('"jet blue" -vietcombank');
    expect(wanted.may).toContain("match(search_text");
    expect(not.sure).toContain("match(search_text");
    expect(not.may).not.toContain("match(search_text");
  });

  it("cannot begin with the index where nothing is wanted for sure", () => {
    expect(translated("lang:vi").index).toBe("1");
    expect(translated('"jet blue" OR likes:>10').index).toBe("1");
    expect(translated('"jet blue" likes:>10').index).toContain("hasAllTokens");
  });

  it("binds every value, under names of its own", () => {
    const nasty = `"'); DROP TABLE x" OR author:"' OR 1=1" OR url:"{q0:String}"`;
    const parsed = parseQuery(nasty);
    if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
    const { may, params } = toSql(parsed.query, "new");
    expect(may).not.toMatch(/DROP|1=1/);
    expect(Object.keys(params).every((name) => /^new\d+$/.test(name))).toBe(true);
  });

  it("is not written out for thousands of terms", () => {
    const words = Array.from({ length: 400 }, (_, at) => `word${at}`);
    const { sure, may, inexact, params } = translated(words.join(" OR "));
    expect([sure, inexact]).toEqual(["0", ["many terms"]]);
    expect(may.match(/multiSearchAny/g)).toHaveLength(4);
    expect(params["q0"]).toEqual(words.slice(0, 255));
  });
});
