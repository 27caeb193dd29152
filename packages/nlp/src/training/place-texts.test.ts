import { describe, expect, it } from "vitest";
import { placeLists } from "./place-lists.ts";
import { foldsOf, placeTexts } from "./place-texts.ts";
import { createRandom } from "./random.ts";

const text = (words: string, label = "1") => ({ text: words, masks: [], labels: [label] });
const TEXTS = [text("không ngon"), text("bà chủ vui"), text("an toàn", "0"), text("an toàn", "1")];

describe("the texts in their places", () => {
  it("do not depend on the order in which they came", () => {
    expect(placeTexts([...TEXTS].reverse(), true)).toEqual(placeTexts(TEXTS, true));
  });

  it("have their other spellings behind them, of one origin", () => {
    const placed = placeTexts([text("không ngon"), text("ok")], true);
    expect(placed.map(({ text: words, origin, isOriginal }) => [words, origin, isOriginal])).toEqual([
      ["không ngon", 0, true],
      ["khong ngon", 0, false],
      ["ko ngon", 0, false],
      ["ok", 1, true],
    ]);
  });

  it("are left as they are in English, and the same text is one origin", () => {
    const placed = placeTexts(TEXTS, false);
    expect(placed).toHaveLength(4);
    expect(placed.filter(({ text: words }) => words === "an toàn").map(({ origin }) => origin)).toEqual([0, 0]);
  });
});

describe("the folds", () => {
  const placed = placeTexts(
    Array.from({ length: 100 }, (_, at) => text(`bài số ${at} không hay`)),
    true,
  );
  const folds = foldsOf(placed, 5, createRandom(1));

  it("hold a text and its other spellings together", () => {
    const byOrigin = new Map(placed.map(({ origin }, at) => [origin, folds[at]]));
    expect(placed.every(({ origin }, at) => byOrigin.get(origin) === folds[at])).toBe(true);
  });

  it("are of one size", () => {
    const sizes = [0, 1, 2, 3, 4].map(
      (fold) => placed.filter((one, at) => one.isOriginal && folds[at] === fold).length,
    );
    expect(sizes).toEqual([20, 20, 20, 20, 20]);
  });
});

describe("phrases of the lists as texts", () => {
  const entries = new Map([
    ["tuyệt vời", 3],
    ["hơi mờ", -1],
    ["cũng được", 0],
    ["nhạt nhạt", 0.4],
  ]);

  it("have their tone, and Vietnamese ones a form without marks; faint ones are left out", () => {
    const placed = placeLists(entries, 0.2, true);
    expect(placed.map(({ text: words, labels, weight }) => [words, labels[0], weight])).toEqual([
      ["cũng được", "0", 0.2],
      ["cung duoc", "0", 0.2],
      ["hơi mờ", "-1", 0.2],
      ["hoi mo", "-1", 0.2],
      ["tuyệt vời", "1", 0.2],
      ["tuyet voi", "1", 0.2],
    ]);
  });

  it("are none where they do not count", () => {
    expect(placeLists(entries, 0, true)).toEqual([]);
  });
});
