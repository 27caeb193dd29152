import { describe, expect, it } from "vitest";
import { type Candidate, pairedForm } from "./pairing.ts";

const token = (...forms: Candidate["forms"]): Candidate => ({
  at: 0,
  forms,
  elements: forms.flatMap((form, nth) => (form === null ? [] : [nth])),
});

describe("pairedForm", () => {
  it("gives each element a token of its own", () => {
    expect(pairedForm([token("equal", null), token(null, "equal")], 2)).toBe("equal");
    expect(pairedForm([token("equal", "equal"), token("equal", null)], 2)).toBe("equal");
    expect(pairedForm([token("equal", null), token("equal", null)], 2)).toBeNull();
    expect(pairedForm([token("equal", "equal")], 2)).toBeNull();
  });

  it("takes the first and the last token in", () => {
    const both = token("equal", "equal");
    const none = token(null, null);
    expect(pairedForm([both, none, both], 2)).toBe("equal");
    expect(pairedForm([both, both, none], 2)).toBeNull();
    expect(pairedForm([token("equal", null), both, token("equal", null)], 2)).toBeNull();
  });

  it("gives the plainest form that all can have", () => {
    expect(pairedForm([token("equal", "folded"), token("bare", "bare")], 2)).toBe("bare");
    expect(pairedForm([token("folded", "folded"), token("equal", "equal")], 2)).toBe("folded");
  });
});
