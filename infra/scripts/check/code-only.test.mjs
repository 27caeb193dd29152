import { describe, expect, it } from "vitest";
import { codeOnly } from "./code-only.mjs";

/** What is left, with runs of blanks as one. */
const kept = (text) => codeOnly(text).replaceAll(/\s+/g, " ").trim();

describe("codeOnly", () => {
  it("keeps length and lines, so that places stay true", () => {
    const text = 'const a = "x"; // one\n/* two\n three */ const b = `y${a}\n z`;\n';
    expect(codeOnly(text)).toHaveLength(text.length);
    expect(codeOnly(text).split("\n")).toHaveLength(text.split("\n").length);
  });

  it.each([
    ["a; // any", "a;"],
    ["a; /* any\n any */ b;", "a; b;"],
    ['call("any", b)', "call( , b)"],
    ["call('it\\'s any', b)", "call( , b)"],
    ['call("a // b", c)', "call( , c)"],
    ["`any ${code} any`", "code"],
    ["`a ${b + `inner ${c} any` } d` + e", "b + c + e"],
    ["`a ${ { x: { y: 1 } } } any` + z", "{ x: { y: 1 } } + z"],
    ['const r = /any[/"]\\//g; b', "const r = g; b"],
    ["return /any/.test(a)", "return .test(a)"],
    ["a / b / any", "a / b / any"],
    ["(a) / any / 2", "(a) / any / 2"],
    ["<p>Don't</p>; any", "<p>Don t</p>; any"],
  ])("of %j keeps %j", (text, expected) => {
    expect(kept(text)).toBe(expected);
  });

  it("survives what never ends", () => {
    for (const text of ['"open', "`open ${a", "/* open", "a = /open", "`"]) {
      expect(codeOnly(text)).toHaveLength(text.length);
    }
  });
});
