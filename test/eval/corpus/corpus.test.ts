import { join } from "node:path";
import { expect, it } from "vitest";
import { checkCorpus } from "./check-corpus.ts";
import { examplePost } from "./example-post.ts";
import { readCorpus } from "./read-corpus.ts";
import { tally } from "./tally.ts";

const corpus = readCorpus(join(import.meta.dirname, "../../../corpus"));

it("keeps its guide", () => {
  expect(corpus.posts.length).toBeGreaterThan(0);
  const problems = checkCorpus(corpus).map(({ file, line, says }) => `${file}:${line} ${says}`);
  expect(problems).toEqual([]);
});

it("refuses two posts from one template", () => {
  const posts = [
    examplePost({ t: "Sen Bank khoá thẻ mất 2 ngày", s: -1, g: [["Sen Bank", -1]] }),
    { ...examplePost({ t: "HAB khoá thẻ mất 15 ngày", s: -1, g: [["HAB", -1]] }), line: 2 },
  ];
  expect(checkCorpus({ posts, problems: [] })[0]).toEqual({
    file: "vi/banking.jsonl",
    line: 2,
    says: "the words of vi/banking.jsonl:1 but for names and numbers",
  });
});

it("counts each value, the most frequent first", () => {
  const counts = tally([
    examplePost({ t: "a", tp: "app" }),
    examplePost({ t: "b", a: ["praise"] }),
    examplePost({ t: "c" }),
  ]);
  expect([...(counts.get("touchpoint") ?? [])]).toEqual([
    ["unknown", 2],
    ["app", 1],
  ]);
  expect([...(counts.get("acts") ?? [])]).toEqual([["praise", 1]]);
});

it("finds no corpus where there is none", () => {
  expect(readCorpus(join(import.meta.dirname, "absent"))).toEqual({ posts: [], problems: [] });
});
