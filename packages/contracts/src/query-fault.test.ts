import { expect, it } from "vitest";
import { SavedBrandView } from "./bodies.ts";
import { CompareAnswer, PreviewAnswer } from "./preview-bodies.ts";
import { QueryFault, QueryWarnings } from "./query-fault.ts";

const FAULT = { code: "open", message: "( is not closed", start: 0, end: 1, hint: null, fix: null };

it("a fault says where it is, and may say how it is mended", () => {
  const fix = { start: 1, end: 1, text: ")" };
  expect(QueryFault.parse({ ...FAULT, fix })).toEqual({ ...FAULT, fix });
  expect(QueryFault.safeParse({ ...FAULT, fix: { text: ")" } }).success).toBe(false);
  expect(QueryFault.safeParse({ ...FAULT, start: -1 }).success).toBe(false);
});

it("warnings are thirty at most", () => {
  expect(QueryWarnings.safeParse(Array.from({ length: 30 }, () => FAULT)).success).toBe(true);
  expect(QueryWarnings.safeParse(Array.from({ length: 31 }, () => FAULT)).success).toBe(false);
});

it("a comparison says of which text a fault is, and previews and saved brands carry warnings", () => {
  const { problem } = CompareAnswer.shape;
  expect(problem.parse({ ...FAULT, of: "against" })).toEqual({ ...FAULT, of: "against" });
  expect(problem.safeParse(FAULT).success).toBe(false);
  for (const { shape } of [PreviewAnswer, SavedBrandView]) expect(shape.warnings.parse([FAULT])).toEqual([FAULT]);
});
