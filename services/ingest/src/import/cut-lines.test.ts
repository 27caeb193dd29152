import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutLines } from "./cut-lines.ts";

async function* inChunks(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function cut(text: string, most = 1_000, size = 7): Promise<[number, string, string | undefined][]> {
  const pieces: [number, string, string | undefined][] = [];
  for await (const { line, text: said, problem } of cutLines(inChunks(text, size), most))
    pieces.push([line, said, problem]);
  return pieces;
}

describe("lines of a text", () => {
  it("are cut at any line's end, however the text comes, and empty ones are counted and left out", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("", "a", "bc", "{}", "dễ thương"), { maxLength: 8 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.integer({ min: 1, max: 9 }),
        async (lines, end, size) => {
          const wanted = lines.flatMap((line, index) => (line === "" ? [] : [[index + 1, line, undefined]]));
          expect(await cut(lines.join(end), 1_000, size)).toEqual(wanted);
        },
      ),
    );
  });

  it("keep separators that only some take for a line's end, as they may stand in a post", async () => {
    expect(await cut('{"text":"a\u2028b"}\n{}')).toEqual([
      [1, '{"text":"a\u2028b"}', undefined],
      [2, "{}", undefined],
    ]);
  });

  it("that are too long are passed over with the reason, and those after them are read", async () => {
    const [first, long, last] = await cut(`a\n${"x".repeat(50)}\nb`, 10);
    expect([first, last]).toEqual([
      [1, "a", undefined],
      [3, "b", undefined],
    ]);
    expect(long?.[0]).toBe(2);
    expect(long?.[1].length).toBeLessThan(12);
    expect(long?.[2]).toContain("longer than");
  });
});
