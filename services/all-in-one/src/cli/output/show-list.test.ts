import { describe, expect, it } from "vitest";
import { recordingTerminal } from "../testing/recording-terminal.ts";
import { showList } from "./show-list.ts";
import { table } from "./table.ts";

type Shop = { id: string; name: string };
const columns = [
  ["ID", ({ id }: Shop) => id],
  ["NAME", ({ name }: Shop) => name],
] as const;
const shown = { columns, json: false, none: "There is no shop yet." };
const shops = [
  { id: "a", name: "Phở 24" },
  { id: "bb", name: "Bún chả" },
];

function said(items: readonly Shop[], json: boolean) {
  const terminal = recordingTerminal();
  showList(terminal, items, { ...shown, json });
  return terminal.said();
}

describe("a list", () => {
  it("is a table on stdout for people", () => {
    expect(said(shops, false)).toEqual({ out: "ID  NAME\na   Phở 24\nbb  Bún chả", err: "" });
  });

  it("that is empty is said on stderr: what is piped on gets nothing", () => {
    expect(said([], false)).toEqual({ out: "", err: "There is no shop yet." });
  });

  it("is JSON for programs, also where it is empty, and then says nothing else", () => {
    expect(said([], true)).toEqual({ out: "[]", err: "" });
    const { out, err } = said(shops, true);
    expect([JSON.parse(out), err]).toEqual([shops, ""]);
  });

  it("keeps names in JSON letter by letter, and in a table on their line", () => {
    const odd = [{ id: "x", name: "a\n\tb" }];
    expect(JSON.parse(said(odd, true).out)).toEqual(odd);
    expect(said(odd, false).out.split("\n")).toEqual(["ID  NAME", "x   a b"]);
  });
});

describe("a cell of a table, which may hold what a stranger wrote,", () => {
  it.each([
    ["clears no screen", "a\u001b[2Jb", "a [2Jb"],
    ["goes back no line", "a\rb", "a b"],
    ["ends no line by Unicode's separators", "a\u2028b\u2029c", "a b c"],
    ["turns no direction", "\u202eikit\u202c is \u2066best\u2069\u200f", "ikit is best"],
    ["rings no bell", "\u0007ding", "ding"],
    ["keeps a family together", "👨‍👩‍👧", "👨‍👩‍👧"],
    ["is in composed letters", "e\u0302\u0301", "ế"],
  ])("%s", (_name, cell, line) => {
    expect(table(["X"], [[cell]])).toBe(`X\n${line}`);
  });

  it("may be missing: the row is then short", () => {
    expect(table(["A", "B"], [["1"], ["1", "2"]])).toBe("A  B\n1\n1  2");
  });
});
