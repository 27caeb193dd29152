import { describe, expect, it } from "vitest";
import { brandOf, newDraft, problemsByField, setId, setName, setQuery } from "./brand-draft.ts";

const NONE = new Set<string>();
const empty = newDraft("competitor", "#4068ca");

describe("a draft", () => {
  it("has its id and its query follow the name", () => {
    expect(setName(empty, "Trà Mây", NONE)).toMatchObject({ id: "tra-may", query: '"Trà Mây"' });
  });

  it("leaves alone what the writer set", () => {
    const own = setQuery(setId(setName(empty, "Trà", NONE), "tm"), "tra AND may");
    expect(setName(own, "Trà Mây", NONE)).toMatchObject({ id: "tm", query: "tra AND may" });
  });

  it("follows the name again once the writer empties a field", () => {
    const emptied = setId(setId(setName(empty, "Trà", NONE), "tm"), "");
    expect(setName(emptied, "Trà Mây", NONE).id).toBe("tra-may");
  });

  it("is sent without stray spaces", () => {
    expect(brandOf(setName(empty, " Sao ", NONE))).toEqual({
      name: "Sao",
      id: "sao",
      query: '"Sao"',
      role: "competitor",
      color: "#4068ca",
    });
  });
});

describe("a refusal", () => {
  const refusal = (status: number, details: unknown) => ({ status, code: "x", message: "all of it", details });

  it("is shown at the fields it names", () => {
    const details = {
      problems: [
        { path: "query", message: "( is not closed" },
        { path: "sets.0", message: "odd" },
      ],
    };
    expect(problemsByField(refusal(400, details))).toEqual({ query: "( is not closed", other: "odd" });
  });

  it("is about the id where that is taken, and else about the whole", () => {
    expect(problemsByField(refusal(409, null))).toEqual({ id: "all of it" });
    expect(problemsByField(refusal(503, { problems: "odd" }))).toEqual({ other: "all of it" });
  });
});
