import { expect, it } from "vitest";
import { NO_PROOF, share } from "../data/testing/answers.ts";
import { shareRows } from "./share-rows.ts";
import { brandView } from "./testing/render.tsx";

const view = (id: string) => brandView(id, { name: id.toUpperCase() });
const heard = (brand: string, mentions: number, part: number | null) => ({
  brand,
  name: brand,
  role: "own" as const,
  color: "#4068ca",
  mentions,
  share: part,
  proof: NO_PROOF,
});

it("puts the loudest first", () => {
  const rows = shareRows(share([heard("a", 1, 0.25), heard("b", 3, 0.75)], []), []);
  expect(rows.map(({ brand }) => brand)).toEqual(["b", "a"]);
});

it("has a row for a brand that no answer counts yet", () => {
  const rows = shareRows(share([heard("a", 1, 1)], []), [view("a"), view("new")]);
  expect(rows.map(({ brand, mentions, share: part }) => [brand, mentions, part])).toEqual([
    ["a", 1, 1],
    ["new", 0, 0],
  ]);
});

it("knows no share where nothing was heard", () => {
  expect(shareRows(share([], []), [view("new")])[0]?.share).toBeNull();
});
