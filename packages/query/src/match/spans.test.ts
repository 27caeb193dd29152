import { expect, it } from "vitest";
import { spansOf } from "./spans.ts";

const span = (start: number, end: number) => ({ start, end });

it("gives each stretch once, in order, without those inside another", () => {
  expect(spansOf([span(5, 8), span(0, 9), span(10, 12), span(10, 12), span(11, 14)])).toEqual([
    span(0, 9),
    span(10, 12),
    span(11, 14),
  ]);
});
