import { expect, it } from "vitest";
import { createLanguageScore } from "./language-score.ts";

const alwaysVietnamese = {
  detect: () => ({ lang: "vi" as const, main: "vi" as const, probability: 1 }),
};

it("counts what is told right by group, and leaves out what is shorter than three words", () => {
  const score = createLanguageScore();
  score.add(
    [
      { text: "sữa này ngon lắm", lang: "vi", group: "plain" },
      { text: "this is so good", lang: "en", group: "slang" },
      { text: "ngon lắm 😍 @shop", lang: "vi", group: "plain" },
    ],
    alwaysVietnamese,
  );
  expect(Object.fromEntries(score.groups())).toEqual({
    all: { posts: 2, right: 1 },
    plain: { posts: 1, right: 1 },
    slang: { posts: 1, right: 0 },
  });
  expect(score.told()).toEqual({ en_as_vi: 1, vi_as_vi: 1 });
});
