import { expect, it } from "vitest";
import { languageCode } from "./language-names.ts";

it.each([
  ["Vietnamese", "vi"],
  ["vietnamese", "vi"],
  ["Tiếng Việt", "vi"],
  ["English", "en"],
  ["Tiếng Anh", "en"],
  ["Deutsch", "de"],
  ["Japanese", "ja"],
  ["日本語", "ja"],
  ["Chinese (Simplified)", "zh-Hans"],
  ["vi", "vi"],
  ["EN", "EN"],
  ["pt-BR", "pt-BR"],
  ["zh_Hans", "zh-Hans"],
])("%s is %s", (name, code) => {
  expect(languageCode(name)).toBe(code);
});

it.each(["Unknown", "other", "n/a", "", "   ", undefined, "Klingonese of the north"])("%s is no language", (name) => {
  expect(languageCode(name)).toBeUndefined();
});
