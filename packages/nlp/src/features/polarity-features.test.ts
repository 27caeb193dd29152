import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { createFeatureReader, NUMBER_NAMES } from "./feature-reader.ts";
import { keyedPolarity } from "./keyed-polarity.ts";

const reader = createFeatureReader(
  keyedPolarity(
    new Map([
      ["tốt", 2],
      ["đẹp", 2],
      ["tệ", -2],
      ["lừa đảo", -3],
      ["good", 2],
      ["bad", -2],
      ["cũng được", 0],
    ]),
  ),
);
type Name = (typeof NUMBER_NAMES)[number];

function of(text: string): Record<Name, number> {
  const { numbers } = reader.featuresOf(readText(text), []);
  return Object.fromEntries(NUMBER_NAMES.map((name, at) => [name, numbers[at] ?? 0])) as Record<Name, number>;
}

describe("what phrases sum up to", () => {
  it.each<[string, Name, string, "more" | "less" | "as much"]>([
    ["rất tốt", "praise", "tốt", "more"],
    ["tốt quá", "praise", "tốt", "more"],
    ["tốt lắm", "praise", "tốt", "more"],
    ["hơi tốt", "praise", "tốt", "less"],
    ["TỐT", "praise", "tốt", "more"],
    ["tốt và đẹp", "praise", "tốt", "more"],
    ["tốt đẹp", "highest", "tốt", "as much"],
    ["lừa đảo", "blame", "tệ", "more"],
    ["màu xám nhưng tệ", "blame", "tệ", "more"],
    ["tệ nhưng màu xám", "blame", "tệ", "less"],
    ["nếu tốt", "praise", "tốt", "less"],
    ["có tốt không", "praise", "tốt", "less"],
    ["không tốt", "blame", "tệ", "less"],
    ["tốt. đẹp. màu xám. màu xám.", "ending", "tốt", "less"],
    ["một hai ba bốn năm sáu tốt", "dense", "tốt", "less"],
  ])("%j has in %s, beside %j, %s", (text, name, plain, how) => {
    const difference = Math.sign(Number((of(text)[name] - of(plain)[name]).toFixed(9)));
    expect(difference).toBe({ more: 1, less: -1, "as much": 0 }[how]);
  });

  it.each([
    ["tốt nhưng tệ", { both: 1, silent: 0, share: 0 }],
    ["tốt", { both: 0, silent: 0, share: 1 }],
    ["tệ, lừa đảo", { both: 0, silent: 0, share: -1 }],
    ["tốt đẹp tệ", { both: 1, silent: 0, share: 1 / 3 }],
    ["màu xám", { both: 0, silent: 1, share: 0, balance: 0, dense: 0 }],
    ["cũng được", { both: 0, silent: 1, balance: 0 }],
    ["", { silent: 1, balance: 0, dense: 0 }],
  ])("of %j are %j", (text, numbers) => {
    expect(of(text)).toMatchObject(numbers);
  });

  it("turn by a negation, and by two not", () => {
    expect(of("không tệ").balance).toBeGreaterThan(0);
    expect(of("không tốt").balance).toBeLessThan(0);
    expect(of("not that it isn't good").balance).toBeGreaterThan(0);
  });

  it("are the opposite for the opposite words", () => {
    expect(of("rất tốt. good!").balance).toBeCloseTo(-of("rất tệ. bad!").balance, 10);
  });

  it("say what comes last", () => {
    expect(of("tốt tốt tốt tệ").last).toBeLessThan(0);
    expect(of("tệ tệ tệ tốt").last).toBeGreaterThan(0);
  });

  it("never pass one, however often something is said", () => {
    const { praise, balance, highest, dense } = of("RẤT TỐT ".repeat(300));
    for (const number of [praise, balance, highest, dense]) expect(number).toBeLessThanOrEqual(1);
    expect(praise).toBeGreaterThan(0.99);
  });

  it("are of this text alone, whatever was read before", () => {
    const alone = of("tốt");
    of("tốt quá quá quá quá");
    expect(of("tốt")).toEqual(alone);
    of("rất rất rất rất");
    expect(of("tốt")).toEqual(alone);
  });
});
