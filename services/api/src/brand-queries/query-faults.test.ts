import { PreviewAnswer } from "@nghe/contracts";
import { parseQuery } from "@nghe/query";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "./query-faults.ts";

const NONE = () => null;
const firstOf = (text: string) => {
  const parsed = parseQuery(text);
  const [problem] = parsed.ok ? [] : parsed.problems;
  if (problem === undefined) throw new Error(`${text} is fine`);
  return faultOf(problem);
};

describe("a fault", () => {
  it("has its fix as a change to the text", () => {
    const { start, end, fix } = firstOf("acme)");
    expect({ start, end, fix }).toEqual({ start: 4, end: 5, fix: { start: 4, end: 5, text: "" } });
  });

  it("has none where nothing is certain", () => {
    expect(firstOf("NOT acme").fix).toBeNull();
  });
});

describe("warnings", () => {
  it("are told in the language asked for, with the same code and place", () => {
    const [english] = warningsOf("vinamilk or nutifood", NONE, "en");
    const [vietnamese] = warningsOf("vinamilk or nutifood", NONE, "vi");
    expect(english).toMatchObject({ code: "lower-operator", start: 9, end: 11, fix: { text: "OR" } });
    expect(vietnamese).toMatchObject({ code: "lower-operator", start: 9, end: 11, fix: { text: "OR" } });
    expect(vietnamese?.message).not.toBe(english?.message);
  });

  it("are of the query alone, not of what cannot be read", () => {
    expect(warningsOf("vinamilk", NONE, "en")).toEqual([]);
    expect(warningsOf("vinamilk -{gone}", NONE, "en")).toEqual([]);
  });

  it("are never more than an answer takes", () => {
    const many = Array.from({ length: 100 }, (_, nth) => `*brand${nth}`).join(" OR ");
    const found = warningsOf(many, NONE, "vi");
    expect(found.length).toBeGreaterThan(1);
    expect(PreviewAnswer.shape.warnings.safeParse(found).success).toBe(true);
  });
});
