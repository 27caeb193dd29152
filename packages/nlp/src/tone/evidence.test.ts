import { describe, expect, it } from "vitest";
import { createLexiconModel } from "../lexicon-model.ts";

const model = createLexiconModel();
const evidence = (text: string) =>
  model
    .read(text, { lang: null })
    .overall()
    .evidence.map(({ start, end, shows }) => `${shows === "positive" ? "+" : "-"}${text.slice(start, end)}`);

describe("evidence", () => {
  it.each([
    ["sữa ngon tuyệt vời", ["+ngon", "+tuyệt vời"]],
    ["giao hàng không nhanh", ["-không nhanh"]],
    ["I wouldn’t say it was good", ["-wouldn’t say it was good"]],
    ["không chê vào đâu được 👍🏽", ["+không chê vào đâu được", "+👍🏽"]],
    ["👨‍👩‍👧 ăn NGON lắm ❤️", ["+NGON", "+❤️"]],
    ["lừa đảo!!! đừng mua", ["-lừa đảo", "-đừng mua"]],
    ["gooood, loooove", ["+gooood", "+loooove"]],
    ["bực thật #tệ", ["-bực", "-#tệ"]],
  ])("of “%s” is %j", (text, expected) => {
    expect(evidence(text)).toEqual(expected);
  });

  it("stands where the words stand in the original, also behind letters of two units and marks apart", () => {
    const text = "𝕏 🎉 a\u0300 ngon";
    expect(evidence(text).at(-1)).toBe("+ngon");
  });

  it("does not show what was turned away: questions, and clauses set against the brand", () => {
    expect(evidence("có ngon không ạ")).toEqual([]);
    const text = "Alpha ngon nhưng Beta tệ";
    const { evidence: toBeta } = model.read(text, { lang: null }).toward([{ start: 17, end: 21 }]);
    expect(toBeta).toEqual([{ start: 22, end: 24, shows: "negative" }]);
  });

  it("of a post without any tone is empty, also where the post is unsure", () => {
    const { sentiment, evidence: none } = model.read("TRỜI ƠI CÁI GÌ VẬY!!!", { lang: "vi" }).overall();
    expect([sentiment, none]).toEqual([null, []]);
  });
});
