import { expect, it } from "vitest";
import { examplePost } from "../corpus/example-post.ts";
import { foldsOf } from "./folds.ts";

it("holds each post back once, and never learns from its trade meanwhile", () => {
  const trades = ["airlines", "banking", "cars", "games", "phones", "schools", "beauty"];
  const posts = trades.flatMap((trade) =>
    ["vi", "en"].map((lang) => ({ ...examplePost({ t: "…" }), file: `${lang}/${trade}.jsonl` })),
  );
  const folds = foldsOf(posts);
  expect(folds.flatMap(({ held }) => held)).toHaveLength(posts.length);
  for (const { learnt, held } of folds) {
    const tradeOf = (post: { file: string }) => post.file.split("/")[1];
    expect(learnt.map(tradeOf)).not.toEqual(expect.arrayContaining([tradeOf(held[0] ?? { file: "" })]));
  }
});
