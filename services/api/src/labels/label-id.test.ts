import { expect, it } from "vitest";
import { labelId } from "./label-id.ts";

it("is the same for one brand and post, whoever says it, and short enough for a path", () => {
  expect(labelId("b1", "bluesky", "p1")).toBe(labelId("b1", "bluesky", "p1"));
  expect(labelId("b1", "bluesky", "p1")).toMatch(/^[0-9a-f]{40}$/);
});

it("is another for another brand, source or post, however their ids are cut", () => {
  const ids = [
    labelId("b1", "bluesky", "p1"),
    labelId("b2", "bluesky", "p1"),
    labelId("b1", "x", "p1"),
    labelId("b1", "bluesky", "p2"),
    labelId("b1", "blue", "skyp1"),
    labelId("b1", 'bluesky","p', "1"),
    labelId("b", "1bluesky", "p1"),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});
