import { describe, expect, it } from "vitest";
import { foldedForm, writtenForm } from "./forms.ts";
import { TokenKind } from "./read-text.ts";
import { readText } from "./reader.ts";

/** The handles of a text as they are written, and folded. */
function handlesOf(text: string): [string, string][] {
  const read = readText(text);
  const tokens = Array.from({ length: read.count }, (_, token) => token);
  const handles = tokens.filter((token) => read.kind[token] === TokenKind.handle);
  return handles.map((token) => [writtenForm(read, token), foldedForm(read, token)]);
}

describe("handles", () => {
  it.each<[string, [string, string][]]>([
    ["@VietLink tệ quá", [["@VietLink", "vietlink"]]],
    ["cảm ơn @viet_link_care!", [["@viet_link_care", "viet_link_care"]]],
    ["@a.b-c.", [["@a.b-c", "a.b-c"]]],
    ["@_under_", [["@_under_", "_under_"]]],
    [
      "@one @two,@three",
      [
        ["@one", "one"],
        ["@two", "two"],
        ["@three", "three"],
      ],
    ],
    ["(@shop)", [["@shop", "shop"]]],
    ["@123mua", [["@123mua", "123mua"]]],
    ["@Điện_Máy", [["@Điện_Máy", "điện_máy"]]],
    ["RT @user: good", [["@user", "user"]]],
  ])("of %j", (text, handles) => {
    expect(handlesOf(text)).toEqual(handles);
  });

  it.each(["@", "@ shop", "5 @ 10k", "@!", "@@", "a@b.vn"])("are none in %j", (text) => {
    expect(handlesOf(text)).toEqual([]);
  });

  it("say nothing, however they are called", () => {
    const read = readText("@khong_ngon ngon");
    expect([...read.flags.subarray(0, read.count)]).toEqual([0, 0]);
  });
});
