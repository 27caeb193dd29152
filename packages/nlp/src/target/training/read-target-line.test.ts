import { expect, it } from "vitest";
import { readTargetLine } from "./read-target-line.ts";

const read = (line: object) => readTargetLine(JSON.stringify(line), "banking.jsonl");

it("makes an example of each target of a post, which knows the other names", () => {
  const line = {
    t: "A ổn, B chán",
    s: 0,
    g: [
      ["A", 1],
      ["B", -1],
    ],
  };
  expect(read(line)).toEqual({
    status: "examples",
    examples: [
      { text: "A ổn, B chán", target: "A", others: ["B"], tone: 1, group: "banking.jsonl" },
      { text: "A ổn, B chán", target: "B", others: ["A"], tone: -1, group: "banking.jsonl" },
    ],
  });
});

it("takes the tone of the post where it has no target", () => {
  expect(read({ t: "chán", s: -1 })).toMatchObject({ examples: [{ target: "", tone: -1 }] });
});

it("learns nothing from spam", () => {
  expect(read({ t: "A vay nhanh", s: 0, g: [["A", 0]], sp: "loan" })).toEqual({ status: "examples", examples: [] });
});

it("puts the target in the place that is kept for it, and groups by it", () => {
  expect(read({ text: "i love $T$ so much", target: "a$&b", label: 1 })).toEqual({
    status: "examples",
    examples: [{ text: "i love a$&b so much", target: "a$&b", others: [], tone: 1, group: "a$&b" }],
  });
});

it("takes five points for three", () => {
  expect(read({ text: "@x is worst", target: "@x", label5: -2 })).toMatchObject({ examples: [{ tone: -1 }] });
});

it.each([
  ["{", "no JSON"],
  ['{"text":"a","target":"b"}', "t: "],
  ['{"t":"a"}', "s: "],
])("says what is wrong with %s", (line, says) => {
  expect(readTargetLine(line, "f")).toMatchObject({ status: "problem", says: expect.stringContaining(says) });
});
