import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText } from "./normalise-text.ts";

describe("normaliseText", () => {
  it.each([
    ["<p>Sữa <b>ngon</b></p><p>lắm &amp; rẻ</p>", "Sữa ngon\n\nlắm & rẻ"],
    ["a<br/>b<BR>c", "a\nb\nc"],
    ["I <3 you & a < b > c", "I <3 you & a < b > c"],
    ["use <foo> tags", "use <foo> tags"],
    ["how to use <style> in a page", "how to use in a page"],
    ["x<script>var a = '<b>';</script>y", "xy"],
    ["<!-- note -->text", "text"],
    ['<a href="https://x.vn/?a=1">đây</a>', "đây"],
    ["Tom &lt;3 &#273;i&#x1EC7;n &eacute; &nope; &#0;", "Tom <3 điện é &nope;"],
    ["&amp;lt;b&amp;gt;", "&lt;b&gt;"],
    ["hoa\u0300", "hoà"],
    ["a\u0000b\u0007c\u202ed\ufeff", "abcd"],
    ["a\ud800b", "a\ufffdb"],
    ["a\r\nb\rc\t", "a\nb\nc"],
    ["👨‍👩‍👧 ❤️", "👨‍👩‍👧 ❤️"],
  ])("%j → %j", (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it("gives text that can be stored, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const normal = normaliseText(text);
        expect(normal.isWellFormed()).toBe(true);
        expect(normal).toBe(normal.trim());
        expect(/\p{Cc}/u.test(normal.replace(/[\t\n]/g, ""))).toBe(false);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it.each(["<", "<a", "<style>", "<b>", "&#", "&amp;", "<!--", "\u0301\u0323", "</", "<a href='"])(
    "is linear on %j without end",
    (piece) => {
      const before = performance.now();
      normaliseText(`e${piece.repeat(1_000_000 / piece.length)}`);
      expect(performance.now() - before).toBeLessThan(3_000);
    },
  );
});
