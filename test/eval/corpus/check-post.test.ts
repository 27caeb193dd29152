import { expect, it } from "vitest";
import { problemsOf } from "./check-post.ts";
import { examplePost } from "./example-post.ts";

it.each([
  { t: "Sen Bank nhanh ghê", s: 1, g: [["Sen Bank", 1]] },
  { t: "RT @lan: hôm nay nghỉ", k: "repost" },
  { t: "Chia sẻ: lịch nghỉ Tết", k: "repost" },
  { t: "phi bao nhieu vay shop oi", r: "unaccented", a: ["question"], k: "question" },
  { t: "app ok ko", r: "teencode" },
  { t: "free ship toi Da Nang please", r: "mixed" },
  { t: "Vay nhanh 5 phút", sp: "loan" },
])("has nothing against %j", (line) => {
  expect(problemsOf(examplePost(line))).toEqual([]);
});

it.each([
  [{ t: "sen bank nhanh", g: [["Sen Bank", 1]] }, 'target "Sen Bank" is not in the text'],
  [{ t: "thôi hu\u0435" }, "letters of an alphabet that is not Latin"],
  [{ t: " đầu" }, "blanks at an end, or doubled"],
  [{ t: "Nạp là thắng", s: 1, sp: "gambling" }, "a spam post is 0, and so are its targets"],
  [
    {
      t: "HAB à",
      g: [
        ["HAB", 1],
        ["HAB", 0],
      ],
    },
    "the same target twice",
  ],
  [{ t: "lan: nghỉ", k: "repost" }, 'a repost begins "RT", "Share" or "Chia sẻ"'],
  [{ t: "Phí sao ạ?", k: "question" }, "a post of kind question has the act question"],
  [{ t: "phí cao", r: "unaccented" }, "unaccented, but has marks"],
  [{ t: "phi cao qua troi luon" }, "has no marks: register unaccented, or mixed"],
])("of %j says what is wrong", (line, says) => {
  expect(problemsOf(examplePost(line))).toEqual([says]);
});

it("wants no marks of English", () => {
  expect(problemsOf(examplePost({ t: "the fee went up again today" }, "en"))).toEqual([]);
});
