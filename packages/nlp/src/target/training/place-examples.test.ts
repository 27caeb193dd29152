import { expect, it } from "vitest";
import { placeExamples } from "./place-examples.ts";
import type { TargetExample } from "./target-example.ts";

const example = (text: string, group: string, others: string[] = []): TargetExample => ({
  text,
  target: "Sen",
  others,
  tone: 1,
  group,
});
const EXAMPLES = [example("Sen đẹp hơn Mây", "a", ["Mây"]), example("Sen xinh", "b"), example("Sen ổn", "b")];

it("orders them alike in whatever order they come", () => {
  const place = (examples: TargetExample[]) => placeExamples(examples, { lang: "en", folds: 2, holdsOut: "groups" });
  expect(place([...EXAMPLES].reverse())).toEqual(place(EXAMPLES));
});

it("adds Vietnamese ones without marks, and ones that know no other name", () => {
  const texts = placeExamples(EXAMPLES, { lang: "vi", folds: 2, holdsOut: "groups" })
    .filter(({ group, isOriginal }) => group === "a" && !isOriginal)
    .map(({ text, target, others }) => [text, target, others]);
  expect(texts).toContainEqual(["Sen đẹp hơn Mây", "Sen", []]);
  expect(texts).toContainEqual(["Sen dep hon May", "Sen", ["May"]]);
});

it("holds out whole groups, or whole texts", () => {
  const foldsOf = (holdsOut: "groups" | "texts") =>
    placeExamples(EXAMPLES, { lang: "en", folds: 3, holdsOut })
      .filter(({ isOriginal }) => isOriginal)
      .map(({ fold }) => fold);
  expect(new Set(foldsOf("groups")).size).toBe(2);
  expect(new Set(foldsOf("texts")).size).toBe(3);
});
