import { parseQuery } from "@nghe/query";
import { describe, expect, it } from "vitest";
import { directNames, partsOf } from "./query-leaves.ts";

const NAMES: Readonly<Record<string, string>> = { noise: "phim OR {ads}", ads: "sale" };

function read(text: string) {
  const parsed = parseQuery(text, { named: (name) => NAMES[name] ?? null });
  if (!parsed.ok) throw new Error(`not read: ${text}: ${parsed.problems[0]?.message}`);
  return parsed.query;
}
const parts = (text: string) =>
  partsOf(read(text)).map(({ text: part, use }) => (use === "wanted" ? part : `NOT ${part}`));

describe("the names that a query uses by itself", () => {
  it.each([
    ["momo", []],
    ["momo NOT {noise}", ["noise"]],
    ["{ads} OR (momo {ads}) OR {noise}", ["ads", "noise"]],
    ["momo NEAR/5 {ads}", ["ads"]],
    ["title:(momo OR {ads})", ["ads"]],
    ["SENTENCE(momo {ads})", ["ads"]],
    ['raw:"{noise}" momo', []],
    ["momo <<< not {noise} >>>", []],
  ])("of %s", (text, expected) => {
    expect(directNames(read(text))).toEqual(expected);
  });
});

describe("the parts of a query", () => {
  it.each([
    ["momo", ["momo"]],
    ['momo OR "ví momo" NOT sumo', ["momo", '"ví momo"', "NOT sumo"]],
    ["momo -(sumo OR anime)", ["momo", "NOT sumo", "NOT anime"]],
    ["momo NOT {noise}", ["momo", "NOT {noise}"]],
    ["(pin OR battery) NEAR/5 (yếu OR nóng)", ["(pin OR battery) NEAR/5 (yếu OR nóng)"]],
    ["case:Momo lang:vi likes:>10", ["case:Momo", "lang:vi", "likes:>10"]],
    ["@momo #momo fold:momo", ["@momo", "#momo", "fold:momo"]],
  ])("of %s stand as they are written", (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it("are wanted again under two NOTs", () => {
    expect(parts("a NOT (b NOT c)")).toEqual(["a", "NOT b", "c"]);
  });
});
