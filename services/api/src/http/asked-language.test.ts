import { expect, it } from "vitest";
import { askedLanguage } from "./asked-language.ts";

it.each([
  [undefined, "en"],
  ["", "en"],
  ["vi", "vi"],
  ["vi-VN,vi;q=0.9,en-US;q=0.8,en;q=0.7", "vi"],
  ["en-GB,en;q=0.9,vi;q=0.8", "en"],
  ["en;q=0.5, VI ; q=0.8", "vi"],
  ["fr, vi;q=0.3", "vi"],
  ["vi,en", "vi"],
  ["vi;q=0", "en"],
  ["vi;q=2", "en"],
  ["vi;q=", "en"],
  ["*", "en"],
  ["video", "en"],
  [`${"fr,".repeat(5_000)}vi`, "en"],
] as const)("%s asks for %s", (header, language) => {
  expect(askedLanguage(header)).toBe(language);
});
