import { describe, expect, it } from "vitest";
import { LIMITS } from "./limits.ts";
import { parseQuery } from "./parser.ts";

/** Reads a query with a library; counts how often each name was looked up. */
function read(text: string, library: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const named = (name: string) => {
    asked.push(name);
    return library[name] ?? null;
  };
  const outcome = parseQuery(text, { named });
  return {
    asked,
    query: outcome.ok ? outcome.query : undefined,
    problem: outcome.ok ? undefined : outcome.problems[0],
  };
}

/** n0 uses n1, which uses n2, and so on; the last is a word. */
const chain = (length: number) =>
  Object.fromEntries(Array.from({ length }, (_, nth) => [`n${nth}`, nth === length - 1 ? "tiki" : `{n${nth + 1}}`]));

describe("named queries", () => {
  it("are read once, however often they are used", () => {
    const { asked, query } = read("a {x} OR b {x} OR c {y}", { x: "p OR {y}", y: "q" });
    expect(asked).toEqual(["x", "y"]);
    expect(query?.named).toEqual(["x", "y"]);
  });

  it("count with their terms as often as they are used", () => {
    expect(read("{x} OR {x}", { x: "p OR q OR r" }).query?.terms).toBe(6);
  });

  it("keep the span of their braces, their part that of their own text", () => {
    const { query } = read("a { x }", { x: "  p q" });
    const root = query?.root;
    const named = root?.type === "and" ? root.parts[1] : undefined;
    expect(named).toMatchObject({
      type: "named",
      name: "x",
      span: { start: 2, end: 7 },
      part: { span: { start: 2, end: 5 } },
    });
  });

  it("may be called what they like but for braces, quotes and parentheses", () => {
    expect(read("{Tuyển dụng 2024!}", { "Tuyển dụng 2024!": "việc" }).query?.named).toEqual(["Tuyển dụng 2024!"]);
    expect(read('{a"b}', {}).problem?.code).toBe("unclosed-name");
    expect(read("{a(b)}", {}).problem?.code).toBe("unclosed-name");
  });

  it.each([
    [LIMITS.nameDepth, undefined],
    [LIMITS.nameDepth + 1, "name-broken"],
  ])("may use each other ten deep: %i is told as %s", (length, code) => {
    expect(read("{n0}", chain(length)).problem?.code).toBe(code);
  });

  it("cannot use themselves, by whatever way", () => {
    expect(read("{x}", { x: "{x}" }).problem?.message).toContain("{x} → {x}");
    expect(read("{x}", { x: "a {y}", y: "b {z}", z: "c {x}" }).problem?.message).toContain("{x} → {y} → {z} → {x}");
  });

  it.each([
    [LIMITS.names, undefined],
    [LIMITS.names + 1, "too-many-names"],
  ])("may be a hundred: %i are told as %s", (count, code) => {
    const names = Array.from({ length: count }, (_, nth) => `m${nth}`);
    const library = Object.fromEntries(names.map((name) => [name, "tiki"]));
    expect(read(names.map((name) => `{${name}}`).join(" OR "), library).problem?.code).toBe(code);
  });

  it("cannot lift a query over its limits unseen", () => {
    const many = Array.from({ length: 60 }, () => "word~1").join(" OR ");
    expect(read("{x}", { x: many }).problem?.message).toContain("a query may have 50 fuzzy words");
    const half = Array.from({ length: 30 }, () => "word~1").join(" OR ");
    expect(read("{x} {x}", { x: half }).problem?.code).toBe("too-many-fuzzy");
  });

  it("tell where they are used what is wrong with them, with no fix for the place", () => {
    expect(read("tiki -{x}", { x: "a NEAR b" }).problem).toMatchObject({
      code: "name-broken",
      span: { start: 6, end: 9 },
      fix: null,
    });
  });
});
