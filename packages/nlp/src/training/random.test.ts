import { describe, expect, it } from "vitest";
import { createRandom, shuffle } from "./random.ts";

describe("random numbers", () => {
  it("are the same from the same seed, and stay below their bound", () => {
    const draw = (seed: number) => {
      const random = createRandom(seed);
      return Array.from({ length: 50 }, () => random.below(10));
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(new Set(draw(7)).size).toBeGreaterThan(5);
    expect(draw(0).every((number) => number >= 0 && number < 10)).toBe(true);
  });
});

it("shuffling loses nothing and moves most", () => {
  const items = Int32Array.from({ length: 100 }, (_, at) => at);
  shuffle(items, createRandom(3));
  expect([...items].sort((one, other) => one - other)).toEqual(Array.from({ length: 100 }, (_, at) => at));
  expect(items.filter((item, at) => item === at).length).toBeLessThan(10);
});
