import { beforeAll, describe, expect, it } from "vitest";
import { createScorer, type Scorer } from "./scorer.ts";
import { smallSentiment } from "./testing/small-models.ts";
import { smallTarget } from "./testing/small-target.ts";

const TEXT = "Bazaro is great but Cartly is awful";
let files: Uint8Array[];
let scorer: Scorer;
beforeAll(() => {
  files = [smallTarget(), smallSentiment("en"), smallSentiment("vi")];
  scorer = createScorer(files);
}, 60_000);

const scored = (target: string | null, text = TEXT) => scorer.score({ text, target, lang: null });

describe("with a model of targets", () => {
  it("each brand has its own tone, with where it stands and the words that show it", () => {
    expect(scored("Bazaro").best).toBe(1);
    expect(scored("CARTLY").best).toBe(-1);
    const spans = scored("cartly").evidence.map(({ start, end, shows }) => `${shows}: ${TEXT.slice(start, end)}`);
    expect(spans[0]).toBe("brand: Cartly");
    expect(spans).toContain("negative: awful");
  });

  it("the score is between −1 and 1, on the side of what is likeliest", () => {
    for (const name of ["Bazaro", "Cartly"]) {
      const { score, best, probability, sentiment } = scored(name);
      expect(Math.sign(score ?? 0)).toBe(best);
      expect(Math.abs(score ?? 0)).toBeLessThanOrEqual(1);
      expect(probability).toBeGreaterThan(1 / 3);
      expect([best, null]).toContain(sentiment);
    }
  });

  it("the post as a whole, and a name that is not in it, are the post's own model's", () => {
    const plain = createScorer(files.slice(1));
    for (const target of [null, "Nowhere"]) {
      expect(scored(target)).toEqual(plain.score({ text: TEXT, target, lang: null }));
    }
  });

  it("a language without one is scored by the clauses around the name", () => {
    expect(scored("Sen", "Sen rất ngon, còn Mộc rất chán")).toMatchObject({ lang: "vi", best: 1 });
    expect(scored("Mộc", "Sen rất ngon, còn Mộc rất chán")).toMatchObject({ lang: "vi", best: -1 });
  });

  it("there may be one of a language", () => {
    expect(() => createScorer([...files, smallTarget()])).toThrow(/two models of en target/);
  });
});

describe("praise that may be mockery", () => {
  it("is less probable, and stays what it is", () => {
    const [plain, mocked] = [scored(null, "it is great"), scored(null, "it is great 🙄")];
    expect(mocked.probability).toBeLessThan(plain.probability ?? 0);
    expect(mocked.best).toBe(1);
  });
});
