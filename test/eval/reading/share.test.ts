import { expect, it } from "vitest";
import { shareOf } from "./share.ts";

it("gives a share with an interval that holds it, within 0 and 100", () => {
  expect(shareOf(8, 10)).toEqual({ n: 10, percent: 80, low: 49.02, high: 94.33 });
  expect(shareOf(10, 10)).toMatchObject({ percent: 100, high: 100 });
  expect(shareOf(0, 10)).toMatchObject({ percent: 0, low: 0 });
});

it("knows no share of nothing", () => {
  expect(shareOf(0, 0)).toEqual({ n: 0, percent: null, low: null, high: null });
});
