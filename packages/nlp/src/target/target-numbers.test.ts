import { expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { findTarget } from "../score/find-target.ts";
import { createTargetFeatures } from "./create-target-features.ts";
import { TARGET_NUMBERS } from "./target-numbers.ts";

const readers = { vi: createTargetFeatures("vi"), en: createTargetFeatures("en") };

function numbersOf(lang: "vi" | "en", text: string, target: string, ...others: string[]) {
  const spans = findTarget(text, text.length, target);
  const names = [...spans, ...others.flatMap((other) => findTarget(text, text.length, other))];
  const opened = readers[lang].open(
    readText(text),
    names.sort((one, other) => one.start - other.start),
  );
  opened.look(spans);
  return Object.fromEntries(TARGET_NUMBERS.map((name, at) => [name, opened.features.numbers[at] ?? Number.NaN]));
}

it("tells praise on one side from blame on the other", () => {
  const text = "Merrowby is great but Tolvane is awful";
  expect(numbersOf("en", text, "Merrowby", "Tolvane")["balance behind"]).toBeGreaterThan(0);
  expect(numbersOf("en", text, "Tolvane", "Merrowby")["balance behind"]).toBeLessThan(0);
});

it("turns what is negated", () => {
  expect(numbersOf("en", "Merrowby is not good", "Merrowby")["balance whole"]).toBeLessThan(0);
});

it("knows which side of a comparison is better", () => {
  const text = "Sen Bank ăn đứt Kim Long Bank";
  expect(numbersOf("vi", text, "Sen Bank", "Kim Long Bank")).toMatchObject({ better: 1, worse: 0, first: 1 });
  expect(numbersOf("vi", text, "Kim Long Bank", "Sen Bank")).toMatchObject({ better: 0, worse: 1, last: 1 });
});

it("lets the quality decide where a comparison leaves it open", () => {
  const text = "Sen Bank chậm quá hơn Kim Long Bank nhiều chỗ";
  const { more: left = 0 } = numbersOf("vi", text, "Sen Bank", "Kim Long Bank");
  const { more: right = 0 } = numbersOf("vi", text, "Kim Long Bank", "Sen Bank");
  expect(left).toBe(-right);
});

it("says where the words are silent, and how the target stands", () => {
  expect(numbersOf("en", "Is the Merrowby on Quince Road?", "Merrowby")).toMatchObject({
    ...{ silent: 1, "silent around": 1, asked: 1, asks: 1, only: 1, absent: 0 },
  });
  expect(numbersOf("en", "nothing of it here", "Merrowby")).toMatchObject({ absent: 1, only: 0 });
});

it("stays between −1 and 1", () => {
  const numbers = Object.values(numbersOf("en", `Merrowby ${"awful ".repeat(600)}`, "Merrowby"));
  expect(numbers.every((number) => number >= -1 && number <= 1)).toBe(true);
});
