import { describe, expect, it } from "vitest";
import { pick, pickWeighted, poisson, seededRandom } from "./random.ts";
import { dayRhythm, nextTrouble } from "./rhythm.ts";

const draw = <T>(times: number, one: () => T) => Array.from({ length: times }, one);

describe("a seeded stream", () => {
  it("is the same for the same seed, and another for another", () => {
    const [one, again, other] = [seededRandom(7), seededRandom(7), seededRandom(8)];
    const first = draw(5, one);
    expect(draw(5, again)).toEqual(first);
    expect(draw(5, other)).not.toEqual(first);
  });

  it("lies from 0 to below 1, spread evenly", () => {
    const drawn = draw(10_000, seededRandom(1));
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const within = drawn.filter((value) => Math.floor(value * 10) === tenth).length;
      expect(within).toBeGreaterThan(850);
      expect(within).toBeLessThan(1_150);
    }
  });
});

describe("picking", () => {
  it("reaches the first and the last of a list", () => {
    expect(pick(() => 0, ["a", "b", "c"])).toBe("a");
    expect(pick(() => 0.999_999, ["a", "b", "c"])).toBe("c");
    expect(() => pick(() => 0, [])).toThrow(RangeError);
  });

  it("by weight takes each as often as it weighs, and never what weighs nothing", () => {
    const list = [
      { weight: 3, value: "often" },
      { weight: 0, value: "never" },
      { weight: 1, value: "seldom" },
    ];
    const random = seededRandom(2);
    const drawn = draw(4_000, () => pickWeighted(random, list));
    expect(drawn).not.toContain("never");
    expect(drawn.filter((value) => value === "often").length / 4_000).toBeCloseTo(0.75, 1);
  });
});

describe("a Poisson count", () => {
  it("of no mean is none", () => {
    expect(draw(50, () => poisson(seededRandom(3), 0)).every((count) => count === 0)).toBe(true);
  });

  it("varies as much as it is large", () => {
    const random = seededRandom(4);
    const drawn = draw(4_000, () => poisson(random, 9));
    const mean = drawn.reduce((sum, count) => sum + count, 0) / drawn.length;
    const variance = drawn.reduce((sum, count) => sum + (count - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean - 9)).toBeLessThan(0.3);
    expect(Math.abs(variance - 9)).toBeLessThan(0.9);
  });
});

describe("the rhythm of a Vietnamese day", () => {
  const at = (time: string) => dayRhythm(Date.parse(`2026-03-01T${time}+07:00`));

  it("sleeps before dawn and talks in the evening", () => {
    expect(at("04:00:00")).toBe(0.3);
    expect(at("20:00:00")).toBe(1.7);
    expect(at("20:00:00")).toBeGreaterThan(at("10:00:00"));
  });

  it("goes between the hours in a straight line, over midnight too", () => {
    expect(at("06:30:00")).toBeCloseTo((at("06:00:00") + at("07:00:00")) / 2, 10);
    expect(at("23:30:00")).toBeCloseTo((at("23:00:00") + at("00:00:00")) / 2, 10);
  });

  it("is about one on average", () => {
    const hours = Array.from({ length: 24 }, (_, hour) => dayRhythm(hour * 3_600_000));
    expect(hours.reduce((sum, busy) => sum + busy, 0) / 24).toBeCloseTo(1, 1);
  });
});

it("the next trouble comes in a few minutes, and lasts about one", () => {
  const random = seededRandom(5);
  for (const { from, to } of draw(50, () => nextTrouble(1_000, random))) {
    expect(from).toBeGreaterThanOrEqual(151_000);
    expect(from).toBeLessThan(271_000);
    expect(to - from).toBeGreaterThanOrEqual(50_000);
    expect(to - from).toBeLessThan(80_000);
  }
});
