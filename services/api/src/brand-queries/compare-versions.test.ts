import type { QueryVersionView } from "@nghe/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareVersions } from "./compare-versions.ts";

const version = (query: string, more: Partial<QueryVersionView> = {}): QueryVersionView => ({
  ...{ version: 1, current: false, cause: "query", causeName: null, query, named: {}, exclusions: "" },
  ...{ explanation: null, savedAt: 0, savedBy: "k", savedByName: null, note: null, measure: null },
  ...more,
});
const written = (parts: readonly { text: string; use: string }[]) =>
  parts.map(({ text, use }) => (use === "wanted" ? text : `NOT ${text}`));

function compare(from: QueryVersionView, to: QueryVersionView) {
  const { came, went, stayed, differs } = compareVersions(from, to);
  return { came: written(came), went: written(went), stayed: written(stayed), differs };
}

describe("two versions", () => {
  it("of one text do not differ", () => {
    expect(compare(version("a b"), version("a b"))).toEqual({ came: [], went: [], stayed: ["a", "b"], differs: false });
  });

  it("of the same words put together otherwise differ, and no word came or went", () => {
    expect(compare(version("a b"), version("a OR b"))).toEqual({
      came: [],
      went: [],
      stayed: ["a", "b"],
      differs: true,
    });
  });

  it("count a word as often as it stands", () => {
    expect(compare(version("a"), version("a OR (a b)"))).toMatchObject({ came: ["a", "b"], went: [] });
  });

  it("tell a name whose text changed from one that stayed", () => {
    const [before, after] = ["phim", "sumo"].map((noise) => version("a NOT {noise}", { named: { noise } }));
    if (before === undefined || after === undefined) throw new Error("there are two");
    expect(compare(before, after)).toMatchObject({ came: ["NOT {noise}"], went: ["NOT {noise}"], stayed: ["a"] });
    expect(compare(before, before)).toMatchObject({ came: [], went: [], differs: false });
  });

  it("take what was hidden for ruled out", () => {
    const hidden = version("a", { exclusions: "casino NOT bingo" });
    expect(compare(version("a"), hidden)).toMatchObject({ came: ["NOT casino", "bingo"], stayed: ["a"] });
  });

  it("of which one cannot be read any more still tell the other's words", () => {
    expect(compare(version("a {gone}"), version("a"))).toMatchObject({ came: ["a"], went: [], differs: true });
  });
});

it("loses and invents no word, and is its own mirror", () => {
  const word = fc.constantFrom("a", "b", "c", "NOT d", '"e f"');
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => ["x", ...words].join(" "));
  fc.assert(
    fc.property(text, text, (one, two) => {
      const there = compare(version(one), version(two));
      const back = compare(version(two), version(one));
      expect([...there.came].sort(byText)).toEqual([...back.went].sort(byText));
      expect([...there.went].sort(byText)).toEqual([...back.came].sort(byText));
      const all = compare(version(two), version(two)).stayed;
      expect([...there.stayed, ...there.came].sort(byText)).toEqual([...all].sort(byText));
    }),
  );
});

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
