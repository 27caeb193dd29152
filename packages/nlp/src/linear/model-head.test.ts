import { describe, expect, it } from "vitest";
import { ModelHead } from "./model-head.ts";
import { exampleModel } from "./testing/example-model.ts";

const { head } = exampleModel();
const isTaken = (changes: object) => ModelHead.safeParse({ ...head, ...changes }).success;

describe("the head of a model", () => {
  it("is taken as it is written", () => {
    expect(ModelHead.parse(JSON.parse(JSON.stringify(head)))).toEqual(head);
  });

  it.each<[string, object]>([
    ["a language that no model is for", { lang: "fr" }],
    ["a kind of which there is none", { kind: "both" }],
    ["no classes", { classes: [] }],
    ["a class that is no word", { classes: [1, 2] }],
    ["features of half a version", { features: 1.5 }],
    ["no buckets", { layout: { ...head.layout, wordBits: 0 } }],
    ["more buckets than memory", { layout: { ...head.layout, letterBits: 21 } }],
    ["half a bit", { layout: { ...head.layout, wordBits: 4.5 } }],
    ["a layout of another version", { layout: { ...head.layout, pairBits: 4 } }],
    ["a scale that is no number", { layout: { ...head.layout, wordScale: "1" } }],
    ["a scale that JSON could not hold", { layout: { ...head.layout, wordScale: null } }],
    ["a calibration without offsets", { calibration: { slopes: [1, 1, 1] } }],
    ["units that are no numbers", { wordUnits: [0.1, null, 0.1] }],
    ["a share above one", { unsureBelow: 1.01 }],
    ["a share below none", { unsureBelow: -0.01 }],
    ["a seed that is no whole number", { seed: 0.5 }],
    ["a field that is not known", { secret: true }],
  ])("is refused with %s", (_, changes) => {
    expect(isTaken(changes)).toBe(false);
  });

  it.each(Object.keys(head))("is refused without its %s", (key) => {
    const { [key]: _, ...rest } = head as Record<string, unknown>;
    expect(ModelHead.safeParse(rest).success).toBe(false);
  });

  it.each([0, 0.5, 1])("takes %d for the share below which it is unsure", (unsureBelow) => {
    expect(isTaken({ unsureBelow })).toBe(true);
  });
});
