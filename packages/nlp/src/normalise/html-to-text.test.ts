import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeEntities } from "./entities.ts";
import { htmlToText } from "./html-to-text.ts";
import { normaliseText } from "./normalise-text.ts";

describe("htmlToText", () => {
  it.each([
    ["<ul><li>một</li><li>hai</li></ul>", "một\n\nhai"],
    ["<p>one</p>\n<p>two</p>", "one\n\ntwo"],
    ["a<br>b<br />c<hr>d", "a\nb\nc\nd"],
    ["<b>Viet</b><i>Jet</i>", "VietJet"],
    ["<DIV CLASS='x'>hoa</DIV>", "hoa"],
    ["<td>1</td> <td>2</td>", "1 2"],
    ['<img src="x.png" alt="ngon">mua', "mua"],
    ["<head><title>Trang</title></head>bài", "bài"],
    ["<style>p { color: red }</style>chữ", "chữ"],
    ["<noscript>bật JavaScript</noscript>chữ", "chữ"],
    ["<!-- a > b -->x", "b -->x"],
  ])("shows what a reader sees of %j", (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each([
    "giá < 100k và > 50k",
    "x <- y",
    "List<String> a",
    "<3 <3 <3",
    "a <b",
    "điểm: 5/10 (<trung bình>)",
    "line one\n  line two\n\n\n\nline three",
  ])("leaves %j, which is no HTML, as it stands", (text) => {
    expect(htmlToText(text)).toBe(text);
  });

  it("does not let a script out, also where it never ends or hides in capitals", () => {
    expect(htmlToText("<p>a</p><SCRIPT>alert(1)</SCRIPT>b")).not.toContain("alert");
    expect(htmlToText("<p>a</p><script>x</script>b<script>y")).toBe("a\n\nby");
  });

  it("decodes references once: what was written about HTML stays written", () => {
    expect(htmlToText("&lt;script&gt;alert(1)&lt;/script&gt;")).toBe("<script>alert(1)</script>");
  });
});

describe("decodeEntities", () => {
  it.each([
    ["&amp;", "&"],
    ["&#x1F600;", "😀"],
    ["&#128512;", "😀"],
    ["&Acirc;&agrave;&ecirc;&otilde;", "Âàêõ"],
    ["&hellip;&ldquo;a&rdquo;", "…“a”"],
    ["a&shy;b", "ab"],
    ["AT&T", "AT&T"],
    ["a&b;c", "a&b;c"],
    ["&unknown;", "&unknown;"],
    ["&#xD800;", ""],
    ["&#1114112;", ""],
    ["&#99999999;", "&#99999999;"],
    ["& amp;", "& amp;"],
  ])("%j → %j", (text, expected) => {
    expect(decodeEntities(text)).toBe(expected);
  });
});

describe("normaliseText of text that is normal", () => {
  const pieces = fc.constantFrom(
    "ngon",
    "Điện",
    "a\u0301",
    "👨‍👩‍👧",
    " ",
    "\n",
    "<3",
    "a < b",
    "\t",
    "5 > 3",
    "…",
    "한",
  );

  it("is the text itself", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const once = normaliseText(parts.join(""));
        expect(normaliseText(once)).toBe(once);
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  it("keeps the joiners of emoji and of scripts that need them, and drops what would turn a line around", () => {
    expect(normaliseText("👩‍🔬 می‌خواهم")).toBe("👩‍🔬 می‌خواهم");
    expect(normaliseText("an\u202etoàn\u202c \u2066x\u2069")).toBe("antoàn x");
  });

  it("stacks at most eight marks on a letter", () => {
    expect([...normaliseText(`h${"\u0335".repeat(500)}i`)]).toHaveLength(10);
  });
});
