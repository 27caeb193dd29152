import { expect, it } from "vitest";
import { hashWord } from "../reading/hash.ts";
import { createReader, READ_AT_MOST } from "../reading/reader.ts";
import { openSyllableModel } from "../syllable/syllable-model.ts";
import { countSyllables } from "../syllable/train-syllables.ts";
import { createMarkRestorer } from "./mark-restorer.ts";
import { createWordStream, fillWordStream } from "./word-stream.ts";

const TEXTS = ["pin yếu quá", "pin yếu", "yêu em lắm", "yêu em", "em rất yêu máy này", "máy này pin yếu"];
const restorer = createMarkRestorer(openSyllableModel(countSyllables(TEXTS)));
const reader = createReader();

function restored(text: string): number[] {
  const stream = createWordStream(READ_AT_MOST);
  fillWordStream(stream, reader.read(text), []);
  restorer.restore(stream);
  return [...stream.marked.subarray(0, stream.count)];
}

it("gives words the marks that their neighbours ask for", () => {
  expect(restored("pin yeu")).toEqual(["pin", "yếu"].map(hashWord));
  expect(restored("yeu em")).toEqual(["yêu", "em"].map(hashWord));
});

it("leaves words as they are that it has not seen", () => {
  expect(restored("zenmo yeu em")).toEqual(["zenmo", "yêu", "em"].map(hashWord));
});

it("reads long texts and none", () => {
  expect(restored("yeu em ".repeat(500))).toHaveLength(1_000);
  expect(restored("")).toEqual([]);
});
