import { describe, expect, it } from "vitest";
import { bestOf, peerFigures } from "./peer-figures.ts";
import { evenly } from "./peer-sets.ts";

const POSTS = [
  { text: "+", label: 1 },
  { text: "+", label: 1 },
  { text: "?", label: -1 },
  { text: "-", label: -1 },
] as const;
const TONES = { "+": 1, "-": -1, "?": null } as const;
const peer = {
  name: "signs",
  tonesOf: (texts: readonly string[]) => texts.map((text) => TONES[text === "+" || text === "-" ? text : "?"]),
};
const twoSeconds = (work: () => void) => {
  work();
  return 2;
};

describe("the figures of a peer", () => {
  it("are counted by hand; no number is neutral, and told", () => {
    expect(peerFigures(peer, POSTS, twoSeconds)).toMatchObject({
      ...{ n: 4, percent: 75, macro_recall: 75, said_neutral_percent: 25, no_number: 1, posts_per_second: 2 },
    });
  });

  it("are none of nothing", () => {
    expect(peerFigures(peer, [], twoSeconds)).toMatchObject({ n: 0, percent: null, no_number: 0 });
  });

  it("have a best one", () => {
    const rows = new Map([
      ["ours", { recall: 70 }],
      ["one", { recall: 50 }],
      ["other", { recall: 60 }],
      ["silent", { recall: null }],
    ]);
    expect(bestOf(rows, "recall", ["ours"])).toBe(60);
    expect(bestOf(rows, "recall", ["ours", "other"])).toBe(50);
  });
});

it("draws items evenly, at most so many", () => {
  const items = [...Array(10).keys()];
  expect(evenly(items, 20)).toEqual(items);
  expect(evenly(items, 5)).toEqual([0, 2, 4, 6, 8]);
  expect(evenly(items, 4)).toEqual([0, 3, 6, 9]);
});
