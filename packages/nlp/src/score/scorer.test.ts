import { beforeAll, describe, expect, it } from "vitest";
import { ModelFileFailure } from "../linear/model-file.ts";
import { createScorer, type Scorer } from "./scorer.ts";
import { smallModel, smallSentiment } from "./testing/small-models.ts";

let scorer: Scorer;
let files: Uint8Array[];
beforeAll(() => {
  files = [
    smallSentiment("vi"),
    smallSentiment("en"),
    smallModel("en", "spam", { none: "love the new cups", gambling: "free spins casino bonus" }),
    smallModel("en", "touchpoint", { none: "love the new cups", delivery: "my parcel is late again" }),
    smallModel("en", "pain-points", { delivery: "my parcel is late again", price: "far too expensive fees" }),
    smallModel("en", "emotion", { none: "the shop is in the hall", anger: "so angry and furious right now" }),
  ];
  scorer = createScorer(files);
});

const scored = (text: string, target: string | null = null, lang: string | null = null) =>
  scorer.score({ text, target, lang });
const shown = (text: string, target: string | null = null) =>
  scored(text, target).evidence.map(({ start, end, shows }) => `${shows}: ${text.slice(start, end)}`);

describe("the tone of a post", () => {
  it.each([
    ["what a lovely kind nurse, great", 1, "en"],
    ["the tea was cold and awful", -1, "en"],
    ["trà ngon, bác sĩ dễ thương", 1, "vi"],
    ["chờ lâu quá, chán", -1, "vi"],
    ["cho lau qua, chan", -1, "vi"],
  ])("of %j is likeliest %i, in %s", (text, best, lang) => {
    const score = scored(text);
    expect(score).toMatchObject({ best, lang });
    expect(Math.sign(score.score ?? 0)).toBe(best);
    expect([best, null]).toContain(score.sentiment);
    expect(score.probability).toBeGreaterThan(1 / 3);
    expect(score.probability).toBeLessThanOrEqual(1);
  });

  it("shows the words that speak for it", () => {
    expect(shown("the hall was big and the tea was awful")).toEqual(["negative: awful"]);
  });

  it("says whether Vietnamese has its marks", () => {
    expect(scored("chờ lâu quá, chán").marks).toBe("full");
    expect(scored("cho lau qua, chan").marks).toBe("none");
    expect(scored("the tea was cold").marks).toBeNull();
  });
});

describe("the tone toward a target", () => {
  const text = "Merrowby is great but Tolvane is awful.";

  it("is that of what is said of it, with where it stands and what shows it", () => {
    expect(scored(text, "Merrowby").best).toBe(1);
    expect(scored(text, "Tolvane").best).toBe(-1);
    expect(shown(text, "tolvane")).toEqual(["brand: Tolvane", "negative: awful"]);
  });

  it("is not that of its name", () => {
    expect(scored("Great Awful opens on monday", "Great Awful").evidence[0]).toEqual({
      ...{ start: 0, end: 11 },
      shows: "brand",
    });
    expect(scored("Awful Ltd opens on monday?", "Awful Ltd").score).toBeGreaterThan(
      scored("Awful Ltd opens on monday?").score ?? 0,
    );
  });

  it("is the post's where the name is not in it", () => {
    expect(scored(text, "Nowhere")).toEqual(scored(text));
  });
});

describe("what a text shows no sign of, or no model is for, is null", () => {
  it("with a sign it is said", () => {
    expect(scored("my parcel is late again 3")).toMatchObject({ touchpoint: "delivery", painPoints: ["delivery"] });
    expect(scored("free spins casino bonus 3").spam).toBe("gambling");
    expect(scored("so angry and furious right now 3").emotion).toBe("anger");
    expect(scored("love the new cups 2")).toMatchObject({ spam: null, touchpoint: null });
  });

  it("without a model too", () => {
    expect(scored("my parcel is late again")).toMatchObject({ stage: null, acts: null, hate: null });
    expect(scored("chờ lâu quá, chán")).toMatchObject({ emotion: null, painPoints: null, spam: null });
    expect(createScorer([]).score({ text: "love it", target: null, lang: null })).toEqual({
      ...{ lang: "en", marks: null, sentiment: null, best: null, score: null, probability: null, emotion: null },
      ...{ stage: null, touchpoint: null, painPoints: null, acts: null, spam: null, hate: null, evidence: [] },
    });
  });

  it("and of a language that no model is for nothing is sure", () => {
    const foreign = scored("このお店はとてもひどいです awful");
    expect(foreign).toMatchObject({ lang: "other", sentiment: null });
    expect(foreign.best).not.toBeNull();
  });

  it("but a text without words is read by whatever model there is", () => {
    const english = createScorer([smallSentiment("en")]);
    for (const text of ["__proto__", "😡😡", ""]) {
      expect(english.score({ text, target: null, lang: null }).best).not.toBeNull();
    }
    expect(english.score({ text: "chờ lâu quá, chán", target: null, lang: null }).best).toBeNull();
  });
});

describe("opening models", () => {
  it("refuses two of one task, and what is none", () => {
    expect(() => createScorer([...files, smallSentiment("vi")])).toThrow(/two models of vi sentiment/);
    expect(() => createScorer([new Uint8Array(3)])).toThrow(ModelFileFailure);
  });
});
