import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { matchable } from "./match/matchable.ts";
import { createMatcher } from "./match/matcher.ts";
import type { Matchable } from "./match.ts";
import { LIMITS } from "./parse/limits.ts";
import { parseQuery } from "./parse/parser.ts";

const PAGE = readFileSync(resolve(import.meta.dirname, "../../../docs/query-language.md"), "utf8");
const named = (name: string) => (name === "noise" ? '"tuyển dụng" OR "việc làm"' : null);

/** The rows of the page's tables under one heading, cell by cell. */
function rowsUnder(header: string): string[][] {
  const tables = PAGE.split("\n\n").filter((block) => block.startsWith(header));
  return tables.flatMap((table) =>
    table
      .split("\n")
      .slice(2)
      .map((row) => row.split("|").map((cell) => cell.trim()))
      .map(([, ...cells]) => cells),
  );
}

const code = (cell: undefined | string) => /^`(.*)`$/.exec(cell ?? "")?.[1] ?? cell ?? "";

function holds(query: string, post: Matchable): boolean {
  const matcher = createMatcher([{ id: "example", query, named }]);
  expect(matcher.refused).toEqual([]);
  return matcher.match(post).length > 0;
}

/** A post of which the page says one thing: `author.followers = 1001`. */
function postWith(cell: string): Matchable {
  const [, path = "", json = ""] = /^([\w.]+) = (.+)$/.exec(cell) ?? [];
  const value: unknown = JSON.parse(json);
  const [key = "", part] = path.split(".");
  const plain = matchable({ text: "vinamilk" });
  if (key === "tone") return { ...plain, tone: () => (value === -1 ? -1 : null) };
  const nobody = { id: null, name: null, handle: null, followers: null, verified: null };
  const whole = key === "author" ? nobody : key === "metrics" ? plain.metrics : {};
  return { ...plain, [key]: part === undefined ? value : { ...whole, [part]: value } };
}

describe("an example of the page", () => {
  const texts = rowsUnder("| write | finds | but not |");
  const facts = rowsUnder("| write | finds a post with | but not |");

  it("is there for every operator", () => {
    const all = [...texts, ...facts].map(([query]) => code(query)).join("\n");
    const signs = [
      "AND",
      "OR",
      "NOT",
      "-",
      "NEAR/",
      "ONEAR/",
      "SENTENCE(",
      '"~',
      "*",
      "?",
      "~1",
      "~2",
      "@",
      "#",
      "$",
      "{",
    ];
    const prefixes =
      "fold exact case raw title author lang source kind site url country followers likes shares comments";
    const wanted = [...signs, "<<<", ...`${prefixes} views is has sentiment`.split(" ").map((name) => `${name}:`)];
    expect(wanted.filter((sign) => !all.includes(sign))).toEqual([]);
    expect(texts.length + facts.length).toBeGreaterThan(60);
  });

  it.each(texts)("%s finds %s, not %s", (query, found, other) => {
    expect(holds(code(query), matchable({ text: code(found) }))).toBe(true);
    expect(holds(code(query), matchable({ text: code(other) }))).toBe(false);
  });

  it.each(facts)("%s finds a post with %s, not %s", (query, found, other) => {
    expect(holds(code(query), postWith(found ?? ""))).toBe(true);
    expect(holds(code(query), postWith(other ?? ""))).toBe(false);
  });
});

describe("the page", () => {
  it("says what binds tightest as the parser has it", () => {
    expect(parseQuery("a b OR c NOT d")).toMatchObject({ ok: true, query: { root: { type: "or" } } });
    expect(parseQuery("x NOT a NEAR/3 b")).toMatchObject({
      query: { root: { type: "and", parts: [{}, { type: "not", part: { type: "near" } }] } },
    });
  });

  it("says the limits as they are", () => {
    const said = PAGE.slice(PAGE.indexOf("## Limits")).replace(/\s+/g, " ");
    const { length, terms, nesting, phrase, distance, chain, wildcards, fuzzy, names } = LIMITS;
    for (const part of [
      `${length.toLocaleString("en")} characters`,
      `fewer than ${(terms + 1).toLocaleString("en")} words`,
      `fewer than ${nesting + 1} parentheses`,
      `${phrase} words in a phrase`,
      `${distance} words between two`,
      `${chain} NEARs`,
      `${wildcards} words with wildcards`,
      `${fuzzy} fuzzy words`,
      `${names} named queries`,
    ]) {
      expect(said).toContain(part);
    }
  });
});
