import { describe, expect, it } from "vitest";
import { hashBareWord, hashWord } from "../hash.ts";
import { Role } from "./role.ts";
import { createRoleTable } from "./role-table.ts";

const table = createRoleTable([{ negator: "không, không hề, (chả)", contrast: "nhưng mà,\n  (mà)" }], false);
const bareTable = createRoleTable([{ negator: "không, không hề, (chả)", contrast: "nhưng mà,\n  (mà)" }], true);

function longest(of: typeof table, words: string, at = 0, hash = of === bareTable ? hashBareWord : hashWord) {
  const hashes = Uint32Array.from(words.split(" "), hash);
  const phrase = of.longest(hashes, at, hashes.length);
  return phrase === null ? null : [phrase.role, phrase.hashes.length];
}

describe("a table of roles", () => {
  it("finds the longest phrase at a place", () => {
    expect(longest(table, "không hề ngon")).toEqual([Role.negator, 2]);
    expect(longest(table, "không ngon")).toEqual([Role.negator, 1]);
    expect(longest(table, "ngon nhưng mà đắt", 1)).toEqual([Role.contrast, 2]);
  });

  it("finds none of half a phrase, and none past the end", () => {
    expect(longest(table, "nhưng đắt")).toBeNull();
    expect(longest(table, "nhưng")).toBeNull();
    expect(longest(table, "không", 5)).toBeNull();
  });

  it("takes the phrases in parentheses with their marks alone", () => {
    expect(longest(table, "chả ngon")).toEqual([Role.negator, 1]);
    expect(longest(bareTable, "cha ngon")).toBeNull();
    expect(longest(bareTable, "ma dat")).toBeNull();
  });

  it("finds the others without marks too", () => {
    expect(longest(bareTable, "khong he ngon")).toEqual([Role.negator, 2]);
    expect(longest(bareTable, "nhung ma dat")).toEqual([Role.contrast, 2]);
    expect(longest(table, "khong he ngon")).toBeNull();
  });

  it("of no list finds nothing", () => {
    expect(createRoleTable([{}], false).longest(Uint32Array.of(0, 1), 0, 2)).toBeNull();
  });
});
