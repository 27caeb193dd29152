import { describe, expect, it } from "vitest";
import { createDirt } from "./dirt.ts";

const stretch = (from: number, to: number) => ({ from, to });
/** Pieces that do not touch each other. */
const scattered = (count: number) => Array.from({ length: count }, (_, nth) => stretch(nth * 10, nth * 10 + 1));

describe("what is dirty", () => {
  it("is given once, and joined where it overlaps", () => {
    const dirt = createDirt();
    dirt.add([stretch(10, 20), stretch(40, 50)]);
    dirt.add([stretch(15, 30)]);
    expect(dirt.take()).toEqual([stretch(10, 30), stretch(40, 50)]);
    expect(dirt.take()).toEqual([]);
  });

  it("is everything once everything is, whatever comes after", () => {
    const dirt = createDirt();
    dirt.addAll();
    dirt.add([stretch(1, 2)]);
    expect(dirt.take()).toBe("all");
    dirt.add([stretch(1, 2)]);
    expect(dirt.take()).toEqual([stretch(1, 2)]);
  });

  it("comes back with what was added meanwhile where it could not be cleaned", () => {
    const dirt = createDirt();
    dirt.add([stretch(1, 2)]);
    const taken = dirt.take();
    dirt.add([stretch(5, 6)]);
    dirt.put(taken);
    expect(dirt.take()).toEqual([stretch(1, 2), stretch(5, 6)]);
    dirt.put("all");
    expect(dirt.take()).toBe("all");
  });

  it("is taken for everything past two thousand pieces", () => {
    const dirt = createDirt();
    dirt.add(scattered(2_000));
    expect(dirt.take()).toHaveLength(2_000);
    dirt.add(scattered(2_001));
    expect(dirt.take()).toBe("all");
  });
});
