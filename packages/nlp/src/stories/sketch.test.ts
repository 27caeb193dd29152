import { describe, expect, it } from "vitest";
import { decodeSketch, encodeSketch, partsOf, SketchKind } from "./sketch.ts";
import { range, sketchOfSet } from "./testing/sketch-of-set.ts";

const { words, characters, whole } = SketchKind;

describe("a sketch", () => {
  it("names its kinds and where each signature begins", () => {
    expect(partsOf(sketchOfSet(range(0, 9), whole))).toEqual([{ kind: whole, at: 1 }]);
    expect(partsOf(sketchOfSet(range(0, 9), words + characters))).toEqual([
      { kind: characters, at: 1 },
      { kind: words, at: 129 },
    ]);
  });

  it("is kept as base64 and read back", () => {
    for (const kinds of [whole, characters, words, words + characters]) {
      const sketch = sketchOfSet(range(0, 30), kinds);
      expect(encodeSketch(sketch)).toHaveLength(sketch.length === 129 ? 172 : 344);
      expect(decodeSketch(encodeSketch(sketch))).toEqual(sketch);
    }
  });

  it("is not read from what is none, or of another version", () => {
    const sketch = sketchOfSet(range(0, 30), words);
    sketch[0] = 0x24;
    expect(decodeSketch(encodeSketch(sketch))).toBeUndefined();
    expect(decodeSketch("")).toBeUndefined();
    expect(decodeSketch("no sketch at all")).toBeUndefined();
    expect(decodeSketch(encodeSketch(sketchOfSet(range(0, 30), words)).slice(4))).toBeUndefined();
  });
});
