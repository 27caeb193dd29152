import { expect, it } from "vitest";
import { parseCorpusLine } from "./corpus-post.ts";

it("fills in what a line leaves out", () => {
  expect(parseCorpusLine('{"t":"Sen Bank ổn","s":1,"g":[["Sen Bank",1]]}')).toEqual({
    post: {
      text: "Sen Bank ổn",
      sentiment: 1,
      targets: [{ name: "Sen Bank", tone: 1 }],
      emotion: "none",
      stage: null,
      touchpoint: null,
      painPoints: [],
      acts: [],
      kind: "comment",
      register: "plain",
      spam: "none",
      hate: false,
      phenomena: [],
    },
  });
});

it.each([
  ["{", "no JSON"],
  ['{"t":"a"}', "s: "],
  ['{"t":"a","s":2}', "s: "],
  ['{"t":"","s":0}', "t: "],
  ['{"t":"a","s":0,"z":1}', '"z"'],
  ['{"t":"a","s":0,"e":"love"}', "e: "],
  ['{"t":"a","s":0,"pp":["prize"]}', "pp.0: "],
  ['{"t":"a","s":0,"g":[["a"]]}', "g.0"],
])("says what is wrong with %s", (line, says) => {
  expect(parseCorpusLine(line)).toEqual({ problem: expect.stringContaining(says) });
});
