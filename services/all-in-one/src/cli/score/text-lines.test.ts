import fc from "fast-check";
import { expect, it } from "vitest";
import { LONGEST_LINE, type TextLine, textLines } from "./text-lines.ts";

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function linesOf(text: string, size = 64): Promise<TextLine[]> {
  const lines: TextLine[] = [];
  for await (const some of textLines(inChunks(new TextEncoder().encode(text), size))) lines.push(...some);
  return lines;
}

it.each([
  ["", []],
  ["một", ["một"]],
  ["một\n", ["một"]],
  ["một\nhai", ["một", "hai"]],
  ["một\r\nhai\r\n", ["một", "hai"]],
  ["\n\nba\n", ["", "", "ba"]],
  ["\ufeffmột", ["một"]],
  ["a\u2028b\rc", ["a\u2028b\rc"]],
])("reads the lines of %j", async (text, expected) => {
  expect(await linesOf(text)).toEqual(expected.map((line, nth) => ({ line: nth + 1, text: line })));
});

it("gives the same lines whatever the chunks", async () => {
  const text = fc.array(fc.constantFrom("đ", "😡", "\n", "a", "\r\n", "ế"), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (parts, size) => {
      expect(await linesOf(parts.join(""), size)).toEqual(await linesOf(parts.join(""), 10_000));
    }),
    { numRuns: 60 },
  );
});

it("does not keep a line that is too long, and goes on with the next", async () => {
  const lines = await linesOf(`${"x".repeat(LONGEST_LINE + 1)}\nhai\n`, 65_536);
  expect(lines).toEqual([
    { line: 1, text: undefined },
    { line: 2, text: "hai" },
  ]);
  expect(await linesOf("y".repeat(LONGEST_LINE + 1), 65_536)).toEqual([{ line: 1, text: undefined }]);
});

it("asks for no more of the stream than was taken", async () => {
  let asked = 0;
  async function* endless() {
    for (;;) {
      asked += 1;
      yield new TextEncoder().encode("a\n");
    }
  }
  for await (const _ of textLines(endless())) if (asked === 3) break;
  expect(asked).toBe(3);
});
