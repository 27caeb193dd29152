import { describe, expect, it } from "vitest";
import { ModelFileFailure, readModelFile, writeModelFile } from "./model-file.ts";
import { exampleModel } from "./testing/example-model.ts";

function filled() {
  const model = exampleModel();
  model.words.forEach((_, at) => {
    model.words[at] = (at % 255) - 127;
  });
  model.letters.fill(-128);
  model.numbers.forEach((_, at) => {
    model.numbers[at] = at / 8;
  });
  return model;
}

describe("a model file", () => {
  it("comes back as it was written", () => {
    const model = filled();
    expect(readModelFile(writeModelFile(model))).toEqual(model);
  });

  it("is read from the middle of other bytes", () => {
    const bytes = writeModelFile(filled());
    const around = new Uint8Array(bytes.length + 7);
    around.set(bytes, 3);
    expect(readModelFile(around.subarray(3, 3 + bytes.length))).toEqual(filled());
  });

  it("begins with words that tell what it is", () => {
    expect(new TextDecoder().decode(writeModelFile(filled()).subarray(0, 8))).toBe("NGHELM1\n");
  });
});

describe("bytes that are no model", () => {
  const bytes = writeModelFile(filled());
  const withHead = (head: string) => {
    const json = new TextEncoder().encode(head);
    const made = new Uint8Array(12 + json.length);
    made.set(bytes.subarray(0, 8));
    new DataView(made.buffer).setUint32(8, json.length, true);
    made.set(json, 12);
    return made;
  };

  it.each<[string, Uint8Array, RegExp]>([
    ["nothing", new Uint8Array(0), /does not begin as one/],
    ["something else", new TextEncoder().encode("PK\u0003\u0004 a zip file, say"), /does not begin as one/],
    ["a file cut short", bytes.subarray(0, bytes.length - 1), /is not whole: \d+ bytes of \d+/],
    ["a file with more behind it", new Uint8Array([...bytes, 0]), /is not whole/],
    ["a head that is no JSON", withHead("{"), /head of the model file is not understood/],
    ["a head of another version", withHead('{"format":9}'), /may be of another version/],
    ["a head that asks for all memory", withHead('{"layout":{"wordBits":40}}'), /not understood/],
  ])("are refused: %s", (_, given, says) => {
    expect(() => readModelFile(given)).toThrow(ModelFileFailure);
    expect(() => readModelFile(given)).toThrow(says);
  });
});
