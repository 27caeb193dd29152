import { describe, expect, it } from "vitest";
import { foldedForm } from "./forms.ts";
import { readText } from "./reader.ts";
import { flagged } from "./testing/described.ts";

describe("a drawn-out word", () => {
  it.each([
    ["goooood", "good"],
    ["đẹpppp", "đẹp"],
    ["đẹpp", "đẹp"],
    ["quáááá", "quá"],
    ["quáaaaa", "quá"],
    ["quaaaá", "quá"],
    ["ghêeee", "ghê"],
    ["hưuuu", "hưu"],
    ["soooo", "so"],
    ["coool", "cool"],
    ["helllo", "hello"],
    ["yesssss", "yes"],
    ["haaaappyyyy", "happy"],
    ["NGONNNN", "ngon"],
    ["looooooove", "love"],
    ["kkkkkkk", "kkk"],
    ["zzzzz", "zzz"],
  ])("%s is %s", (written, folded) => {
    const read = readText(written);
    expect([foldedForm(read, 0), flagged(read, "elongated")]).toEqual([folded, written]);
  });

  it.each(["good", "too", "cứu", "lưu", "xoong", "coffee", "1000", "ww"])("%s is none", (word) => {
    expect(flagged(readText(word), "elongated")).toBe("");
  });

  it("has the hash of the word that it draws out", () => {
    expect(readText("đẹpppppp").hash[0]).toBe(readText("đẹp").hash[0]);
  });
});
