import { beforeAll, describe, expect, it } from "vitest";
import { ModelFileFailure } from "../linear/model-file.ts";
import { readText } from "../reading/reader.ts";
import { findTarget } from "../score/find-target.ts";
import { createTargetFeatures } from "./create-target-features.ts";
import { openTargetModel, type TargetModel } from "./target-model.ts";
import type { TargetExample } from "./training/target-example.ts";
import { trainTarget } from "./training/train-target.ts";

const NAMES = ["Merrowby", "Tolvane", "Skarra", "Larkbank"];
const PRAISED = ["is great", "makes lovely tea", "has the best staff", "was wonderful"];
const BLAMED = ["is awful", "lost my parcel", "has rude staff", "was terrible"];

/** Posts that praise one name and blame another, or only name one. */
function examples(): TargetExample[] {
  return NAMES.flatMap((good, nth) =>
    PRAISED.flatMap((praise, which) => {
      const bad = NAMES[(nth + 1 + (which % 3)) % NAMES.length] ?? "";
      const text =
        which % 2 === 0
          ? `${good} ${praise} but ${bad} ${BLAMED[which]}`
          : `${bad} ${BLAMED[which]} but ${good} ${praise}`;
      const shared = { text, group: good };
      const plain = `is ${good} open on monday ${which}?`;
      return [
        { ...shared, target: good, others: [bad], tone: 1 as const },
        { ...shared, target: bad, others: [good], tone: -1 as const },
        { text: plain, target: good, others: [], tone: 0 as const, group: good },
      ];
    }),
  );
}

const features = createTargetFeatures("en");
const WISH = { lang: "en", seed: 1, field: "other", digest: "d" } as const;
let bytes: Uint8Array;
let model: TargetModel;
beforeAll(() => {
  ({ bytes } = trainTarget(examples(), WISH));
  model = openTargetModel(bytes, features);
});

function toward(text: string, target: string) {
  const spans = findTarget(text, text.length, target);
  const post = model.open(readText(text), spans);
  return { ...post.toward(spans), evidence: post.evidence() };
}

describe("a model of targets", () => {
  it("tells two brands of one post apart", () => {
    const text = "Purefen is great but Nimbus is awful";
    expect(toward(text, "Purefen").best).toBe(1);
    expect(toward(text, "Nimbus").best).toBe(-1);
  });

  it("gives probabilities that add up, and a score between them", () => {
    const { probabilities, probability, score, best } = toward("Purefen has rude staff", "Purefen");
    expect(probabilities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(probability).toBe(probabilities[best + 1]);
    expect(score).toBeCloseTo(probabilities[2] - probabilities[0], 9);
  });

  it("judges the post as a whole where the brand stands nowhere", () => {
    expect([-1, 0, 1]).toContain(toward("all of it was wonderful", "Purefen").best);
  });

  it("is less sure of praise that may mock, and turns nothing", () => {
    const plain = toward("Purefen is great", "Purefen");
    const mocked = toward("Purefen is great 🙄", "Purefen");
    expect(plain.best).toBe(1);
    expect(mocked.best).toBe(1);
    expect(mocked.probability).toBeLessThan(plain.probability);
  });

  it("shows the words of the brand's own part, at most eight, in their order", () => {
    const text = "Purefen makes lovely tea and has the best staff but Nimbus lost my parcel and was terrible";
    const { evidence } = toward(text, "Purefen");
    const shown = evidence.map(({ start, end }) => text.slice(start, end));
    expect(shown).toContain("lovely");
    expect(shown).not.toContain("terrible");
    expect(evidence.length).toBeLessThanOrEqual(8);
    expect(evidence.map(({ start }) => start)).toEqual(evidence.map(({ start }) => start).sort((a, b) => a - b));
  });

  it("has the same answers whoever else was judged before", () => {
    const text = "Purefen is great but Nimbus is awful";
    const first = toward(text, "Nimbus");
    toward("Skarra has rude staff", "Skarra");
    expect(toward(text, "Nimbus")).toEqual(first);
  });

  it.each(["", "Purefen", "👍".repeat(2_000), `Purefen ${"constructor ".repeat(1_000)}`, "\u202e Purefen __proto__"])(
    "answers to anything (%#)",
    (text) => {
      expect([-1, 0, 1]).toContain(toward(text, "Purefen").best);
    },
  );
});

describe("the bytes of a model", () => {
  it("are the same from the same examples in another order", () => {
    expect(trainTarget(examples().reverse(), WISH).bytes).toEqual(bytes);
  });

  it("say when they are none, or not whole", () => {
    const open = (wrong: Uint8Array) => () => openTargetModel(wrong, features);
    expect(open(new Uint8Array(4))).toThrow(ModelFileFailure);
    expect(open(bytes.subarray(0, 2_000))).toThrow(ModelFileFailure);
    expect(open(bytes.subarray(0, bytes.length - 1))).toThrow("not whole");
  });
});
