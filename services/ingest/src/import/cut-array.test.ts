import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutArray } from "./cut-array.ts";
import type { JsonPiece } from "./cut-lines.ts";

async function* inChunks(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function cut(text: string, most = 10_000, size = 5): Promise<JsonPiece[]> {
  const pieces: JsonPiece[] = [];
  for await (const piece of cutArray(inChunks(text, size), most)) pieces.push(piece);
  return pieces;
}

describe("the elements of a JSON array", () => {
  it("are those that JSON itself finds, whatever stands in them and however the text comes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { maxLength: 6 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (values, wide, size) => {
          const pieces = await cut(JSON.stringify(values, null, wide ? 2 : 0), 1e6, size);
          expect(pieces.map(({ problem }) => problem)).toEqual(values.map(() => undefined));
          expect(pieces.map(({ text }) => JSON.parse(text))).toEqual(JSON.parse(JSON.stringify(values)));
        },
      ),
    );
  });

  it("know the line they begin on", async () => {
    const pieces = await cut('[\n  {"id":"1"},\n\n  {\n "id":"2"},{"id":"3"}\n]\n');
    expect(pieces.map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  it("that are too long are passed over with the reason, and those after them are read", async () => {
    const [long, next] = await cut(`[{"text":"${"x".repeat(100)}"},{"id":"2"}]`, 20);
    expect(long?.problem).toContain("longer than");
    expect(next).toEqual({ line: 1, text: '{"id":"2"}', problem: undefined });
  });

  it.each([
    ['[{"id":"1"},{"id":', 2, "never closed"],
    ['[{"id":"1"}', 1, "never closed"],
    ["[", 1, "never closed"],
    ['[{"id":"1"}] and more', 2, "after the array's end"],
  ])("of %j end with a word about what is wrong", async (text, count, problem) => {
    const pieces = await cut(text);
    expect(pieces).toHaveLength(count);
    expect(pieces.at(-1)?.problem).toContain(problem);
  });

  it("are none where it is empty", async () => {
    expect([await cut("[]"), await cut(" [ \n ] \n")]).toEqual([[], []]);
  });
});
