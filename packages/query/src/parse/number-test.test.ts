import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "./parser.ts";

function read(amount: string) {
  const text = `likes:${amount}`;
  const outcome = parseQuery(text);
  if (!outcome.ok) {
    const [problem] = outcome.problems;
    const fix = problem?.fix;
    const mended = fix ? text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end) : null;
    return [problem?.code, mended];
  }
  return outcome.query.root.type === "field" ? outcome.query.root.test : outcome.query.root.type;
}

const is = (op: string, value: number) => ({ type: "number", op, value });

describe("an amount", () => {
  it.each([
    ["0", is("=", 0)],
    ["=10", is("=", 10)],
    ["==10", is("=", 10)],
    [">10", is(">", 10)],
    ["≥10", is(">=", 10)],
    ["=>10", is(">=", 10)],
    ["<10", is("<", 10)],
    ["=<10", is("<=", 10)],
    ["≤10", is("<=", 10)],
    ["< 10", is("<", 10)],
    ["1k", is("=", 1_000)],
    ["1K", is("=", 1_000)],
    ["1.5k", is("=", 1_500)],
    ["2.25m", is("=", 2_250_000)],
    ["1b", is("=", 1_000_000_000)],
    ["0.001k", is("=", 1)],
    ["999999999999999", is("=", 999_999_999_999_999)],
    ["10..10", { type: "range", from: 10, to: 10 }],
    ["1k..1.5k", { type: "range", from: 1_000, to: 1_500 }],
  ])("%s is read", (amount, expected) => {
    expect(read(amount)).toEqual(expected);
  });

  it.each([
    ["1,000", "likes:1000"],
    [">1.000.000", "likes:>1000000"],
    ["1_000", "likes:1000"],
    ["10-50", "likes:10..50"],
    ["10–50", "likes:10..50"],
    ["1k-2k", "likes:1k..2k"],
    ["10...50", "likes:10..50"],
    ["10…50", "likes:10..50"],
    ["10..", "likes:>=10"],
    ["10+", "likes:>=10"],
    ["1k+", "likes:>=1k"],
    ["..50", "likes:<=50"],
    ["-50", "likes:<=50"],
    ["many", null],
    ["1e3", null],
    ["0x10", null],
    ["1.5", null],
    ["10%", null],
    [">>10", null],
    ["9999999999999999", null],
    [">10..50", null],
  ])("%s is no number, and becomes %s", (amount, mended) => {
    expect(read(amount)).toEqual(["number-wanted", mended]);
  });

  it("is wanted after the colon", () => {
    expect(read("")).toEqual(["missing-value", null]);
    expect(read(" 10")).toEqual(["missing-value", "likes:10"]);
  });

  it("reads as it is written, whatever the number and the sign", () => {
    const sign = fc.constantFrom("", ">", ">=", "<", "<=");
    fc.assert(
      fc.property(sign, fc.nat(), (op, value) => {
        expect(read(`${op}${value}`)).toEqual(is(op === "" ? "=" : op, value));
        expect(read(`${value}..${value + 1}`)).toEqual({ type: "range", from: value, to: value + 1 });
      }),
      { seed: 3, numRuns: 50 },
    );
  });
});
