import { describe, expect, it } from "vitest";
import { searchAll } from "./search.ts";
import type { Message, Mutant } from "./sink-model.ts";

const content = (revision: number, ...brands: ("a" | "b")[]): Message => ({ type: "content", revision, brands });
const remove: Message = { type: "delete" };

const LOGS: [string, Message[]][] = [
  ["a brand lost by an edit", [content(0, "a", "b"), content(1, "b")]],
  ["a brand that was live only inside a batch", [content(0), content(1, "a"), content(2, "b")]],
  ["a deletion before the create", [remove, content(0, "a")]],
  ["a deletion after two states", [content(0, "a"), content(1, "b"), remove]],
  ["a late older state", [content(1, "a"), content(0, "b"), content(2)]],
];

describe("the sink, in every order of crashes, partial inserts and two owners", () => {
  it.each(LOGS)("ends right: %s", (_name, log) => {
    const { worlds, ends, wrong } = searchAll(log, "none");
    expect(wrong).toEqual([]);
    expect(worlds).toBeGreaterThan(100);
    expect(ends).toBeGreaterThan(0);
  });

  it("has looked at many worlds", () => {
    const visited = LOGS.map(([, log]) => searchAll(log, "none").worlds).reduce((sum, worlds) => sum + worlds, 0);
    expect(visited).toBeGreaterThan(10_000);
  });

  it.each<[Mutant, string]>([
    ["no-ever", "a row stayed"],
    ["posts-first", "a row is missing"],
    ["forgets-placed", "a row stayed"],
    ["announces-changed-only", "a change was not announced"],
  ])("goes wrong with %s: %s", (mutant, problem) => {
    const wrong = new Set(LOGS.flatMap(([, log]) => searchAll(log, mutant).wrong));
    expect(wrong).toContain(problem);
  });
});
