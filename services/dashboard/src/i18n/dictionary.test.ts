import { describe, expect, it } from "vitest";
import { english } from "./english.ts";
import { vietnamese } from "./vietnamese.ts";

type Leaf = { path: string; text: string };

/** Every text of a dictionary, those with parts filled in with marks that must come out again. */
function leaves(dictionary: object, path: string): Leaf[] {
  return Object.entries(dictionary).flatMap(([key, value]: [string, unknown]): Leaf[] => {
    const at = `${path}${key}`;
    if (typeof value === "string") return [{ path: at, text: value }];
    if (typeof value === "function") return [{ path: at, text: String(value("«1»", "«2»", "«3»")) }];
    return typeof value === "object" && value !== null ? leaves(value, `${at}.`) : [];
  });
}

const en = leaves(english, "");
const vi = leaves(vietnamese, "");

describe("the two dictionaries", () => {
  it("say the same things", () => {
    expect(vi.map(({ path }) => path)).toEqual(en.map(({ path }) => path));
    expect(en.length).toBeGreaterThan(100);
  });

  it("leave nothing empty", () => {
    expect([...en, ...vi].filter(({ text }) => text.trim() === "")).toEqual([]);
  });

  it("fill in the same parts", () => {
    const parts = (text: string) =>
      [...text.matchAll(/«\d»/g)].map(([part]) => part).sort((a, b) => a.localeCompare(b));
    for (const [index, { path, text }] of en.entries()) {
      expect({ path, parts: parts(vi[index]?.text ?? "") }).toEqual({ path, parts: parts(text) });
    }
  });

  it("are written in composed letters", () => {
    for (const { text } of vi) expect(text).toBe(text.normalize("NFC"));
  });

  it("tell one from many in English", () => {
    expect(english.newMentions(1)).toBe("1 new mention");
    expect(english.newMentions(2)).toBe("2 new mentions");
  });
});
