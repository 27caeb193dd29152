import { describe, expect, it } from "vitest";
import { pauseAfter } from "./pause.ts";

describe("the pause after a failure", () => {
  it("doubles from 100 ms up to 15 s", () => {
    expect([1, 2, 3, 8, 9, 1_000].map(pauseAfter)).toEqual([100, 200, 400, 12_800, 15_000, 15_000]);
  });
});
