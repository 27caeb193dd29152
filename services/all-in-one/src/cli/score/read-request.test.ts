import { expect, it } from "vitest";
import { readRequest } from "./read-request.ts";

const read = (text: undefined | string) => readRequest({ line: 1, text });

it.each([
  ['{"text":"ngon"}', { text: "ngon", target: null, lang: null }],
  ['{"text":"ngon","target":"Sen","lang":"vi"}', { text: "ngon", target: "Sen", lang: "vi" }],
  ['{"text":"","target":null,"lang":null}', { text: "", target: null, lang: null }],
  ['{"text":"a","target":" ","lang":""}', { text: "a", target: null, lang: null }],
])("understands %s", (text, request) => {
  expect(read(text)).toMatchObject({ status: "request", request });
});

it("keeps all else that stood in the line", () => {
  const line = { id: 7, text: "a", note: { of: ["mine"] } };
  expect(read(JSON.stringify(line))).toMatchObject({ line });
});

it.each([
  [undefined, "the line is longer than 4 MB"],
  ["", "the line is empty"],
  [" \t", "the line is empty"],
  ['{"text":', "no JSON"],
  ["[]", "the line: "],
  ["null", "the line: "],
  ['"text"', "the line: "],
  ["{}", "text: "],
  ['{"text":1}', "text: "],
  ['{"text":"a","target":3}', "target: "],
])("says why %j asks nothing", (text, says) => {
  expect(read(text)).toEqual({ status: "problem", says: expect.stringContaining(says) });
});
