import { expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { findTarget } from "../score/find-target.ts";
import { createTargetFeatures } from "./create-target-features.ts";
import { apartSpans } from "./name-spans.ts";
import { REGION_NAMES, Region } from "./regions.ts";

const features = createTargetFeatures("en");

/** The words of each region of a target, the others known. */
function regionsOf(text: string, target: string, ...others: string[]): Record<string, string> {
  const spans = findTarget(text, text.length, target);
  const names = apartSpans([...spans, ...others.flatMap((other) => findTarget(text, text.length, other))]);
  const opened = features.open(readText(text), names);
  opened.look(spans);
  const { words, place } = opened;
  const wordsIn = (region: number) =>
    [...Array(words.stream.count).keys()]
      .filter((at) => ((place.regions[at] ?? 0) & region) !== 0)
      .map((at) => text.slice(words.start[at], words.end[at]))
      .join(" ");
  return Object.fromEntries(REGION_NAMES.map((name) => [name, wordsIn(Region[name])]));
}

const TEXT = "I love Merrowby tea, but Tolvane is awful. Never again";

it("gives each name what is said up to the next", () => {
  const merrowby = regionsOf(TEXT, "Merrowby", "Tolvane");
  expect(merrowby).toMatchObject({ before: "I love", behind: "tea but", beyond: "Tolvane is awful Never again" });
  const tolvane = regionsOf(TEXT, "Tolvane", "Merrowby");
  expect(tolvane).toMatchObject({ before: "tea but", behind: "is awful Never again", beyond: "I love Merrowby" });
});

it("knows sides, clause and sentence", () => {
  expect(regionsOf(TEXT, "Tolvane", "Merrowby")).toMatchObject({
    left: "I love Merrowby tea but",
    right: "is awful Never again",
    clause: "but is awful",
    sentence: "I love Merrowby tea but is awful",
  });
});

it("counts words to the nearest place of the name", () => {
  expect(regionsOf("a b c d Merrowby e f g h Merrowby i", "Merrowby")).toMatchObject({
    three: "b c d e f g h i",
    left: "a b c d e f g h",
    right: "e f g h i",
  });
});

it("has no region where the name stands nowhere", () => {
  expect(new Set(Object.values(regionsOf(TEXT, "Skarra")))).toEqual(new Set([""]));
});
