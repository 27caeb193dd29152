import { describe, expect, it } from "vitest";
import { parseQuery } from "../parse/parser.ts";
import { isLeaf, leafText } from "./leaf-text.ts";

function write(text: string) {
  const outcome = parseQuery(text, { named: (name) => (name === "noise" ? "spam" : null) });
  if (!outcome.ok) throw new Error(`${text}: ${outcome.problems[0]?.message}`);
  const { root } = outcome.query;
  return isLeaf(root) ? leafText(root) : root.type;
}

describe("one piece of a query", () => {
  it.each([
    ["tiki", "tiki"],
    ["FOLD:tiki", "fold:tiki"],
    ["“điện   máy”", '"điện máy"'],
    ['«say "hi" now»', '"say hi now"'],
    ['exact:"a b"~3', 'exact:"a b"~3'],
    ["raw:C++", 'raw:"C++"'],
    [String.raw`raw:"a \"b\" \\ c"`, String.raw`raw:"a \"b\" \\ c"`],
    ["Author:@VTV24", "author:VTV24"],
    ['author:"Sơn Tùng"', 'author:"Sơn Tùng"'],
    ['author:«Anh "Ba" Sài Gòn»', 'author:«Anh "Ba" Sài Gòn»'],
    ["lang:(VI OR en)", "lang:vi,en"],
    ["likes:= 10", "likes:10"],
    ["likes:=>1.5k", "likes:>=1500"],
    ["likes:1k..2k", "likes:1000..2000"],
    ["has:( link , emoji )", "has:link,emoji"],
    ['url:"a,b"', 'url:"a,b"'],
    ['url:"a b"', 'url:"a b"'],
    ["{ noise }", "{noise}"],
    ["a NEAR/2 b", "near"],
  ])("%s is written %s", (text, expected) => {
    expect(write(text)).toBe(expected);
  });

  it.each(["tiki", '"a b"~3', 'raw:"\\"x\\""', 'author:«Anh "Ba»', "likes:>=10", 'url:"a)b"', "{noise}", "fold:x"])(
    "%s is written as something that is written the same again",
    (text) => {
      expect(write(write(text))).toBe(write(text));
    },
  );
});
