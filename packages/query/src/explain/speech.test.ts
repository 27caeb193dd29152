import { describe, expect, it } from "vitest";
import { listed, shortened } from "./speech.ts";

const letters = (count: number) => Array.from({ length: count }, (_, nth) => `w${nth}`);

describe("a list", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a or b"],
    [["a", "b", "c"], "a, b or c"],
  ])("of %j is said “%s”", (things, expected) => {
    expect(listed(things, "or")).toBe(expected);
  });

  it("is whole up to twelve things", () => {
    expect(shortened(letters(12), (count) => `${count} more`)).toEqual(letters(12));
  });

  it("is cut from thirteen on, and counts what it leaves out", () => {
    const cut = shortened(letters(13), (count) => `${count} more`);
    expect(cut).toEqual([...letters(10), "3 more"]);
  });
});
