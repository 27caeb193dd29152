import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ModelFileFailure, readModelFile, writeModelFile } from "./model-file.ts";
import { exampleModel } from "./testing/example-model.ts";

const HEAD_AT = 12;

/** A model of so many classes whose weights are the given ones, over and over. */
function modelOf(classes: number, weights: readonly number[], numbers: readonly number[]) {
  const each = <T>(value: T) => Array.from({ length: classes }, () => value);
  const model = exampleModel({
    classes: each("").map((_, nth) => `lớp ${nth} 😡`),
    wordUnits: each(0.25),
    letterUnits: each(0.5),
    calibration: { slopes: each(1.5), offsets: each(-0.125) },
    decision: each(0),
  });
  for (const table of [model.words, model.letters]) {
    table.forEach((_, at) => {
      table[at] = weights[at % weights.length] ?? 0;
    });
  }
  model.numbers.forEach((_, at) => {
    model.numbers[at] = numbers[at % numbers.length] ?? 0;
  });
  return model;
}

const models = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.array(fc.integer({ min: -128, max: 127 }), { minLength: 1, maxLength: 40 }),
    fc.array(fc.float({ noNaN: true }), { minLength: 1, maxLength: 20 }),
  )
  .map((parts) => modelOf(...parts));

describe("any model", () => {
  it("comes back from its bytes, and the bytes from it, to the last one", () => {
    fc.assert(
      fc.property(models, (model) => {
        const bytes = writeModelFile(model);
        const read = readModelFile(bytes);
        expect(read).toEqual(model);
        expect(writeModelFile(read)).toEqual(bytes);
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  it("is refused when it is cut short anywhere", () => {
    const bytes = writeModelFile(modelOf(3, [1, -2, 3], [0.5]));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(() => readModelFile(bytes.subarray(0, length))).toThrow(ModelFileFailure);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it("is refused, or still a model, when one of its bytes is another: never any other error", () => {
    const bytes = writeModelFile(modelOf(3, [7], [1]));
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), byte, (at, value) => {
        const broken = bytes.slice();
        broken[at] = value;
        try {
          expect(readModelFile(broken).words.length).toBeGreaterThan(0);
        } catch (failure) {
          expect(failure).toBeInstanceOf(ModelFileFailure);
        }
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it("is refused as any bytes are that only begin as it does", () => {
    const magic = writeModelFile(exampleModel()).subarray(0, 8);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (rest) => {
        expect(() => readModelFile(Uint8Array.from([...magic, ...rest]))).toThrow(ModelFileFailure);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it("does not change when the bytes that it was read from do", () => {
    const bytes = writeModelFile(modelOf(2, [5], [0.25]));
    const { words, numbers } = readModelFile(bytes);
    bytes.fill(0, HEAD_AT);
    expect([words[0], numbers[0]]).toEqual([5, 0.25]);
  });

  it("has a length of head that may say anything", () => {
    for (const length of [0, 1, 0x7fff_ffff, 0xffff_ffff]) {
      const bytes = writeModelFile(exampleModel());
      new DataView(bytes.buffer).setUint32(8, length, true);
      expect(() => readModelFile(bytes)).toThrow(/not understood/);
    }
  });
});

describe("the failure", () => {
  it("is one that does not help to try again, and keeps its cause", () => {
    const bytes = writeModelFile(exampleModel());
    bytes[HEAD_AT] = 0;
    try {
      readModelFile(bytes);
      expect.unreachable();
    } catch (failure) {
      expect(failure).toMatchObject({ name: "ModelFileFailure", code: "model-file", retriable: false });
      expect((failure as ModelFileFailure).cause).toBeInstanceOf(SyntaxError);
    }
  });
});
