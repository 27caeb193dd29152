import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { likeness } from "./likeness.ts";
import { partsOf, type Sketch, SketchKind } from "./sketch.ts";
import { createSketcher } from "./sketcher.ts";

const { words, characters, whole } = SketchKind;
const sketcher = createSketcher();
const sketchOf = (text: string) => sketcher.sketch(readText(text));
const kindsOf = (text: string) => partsOf(sketchOf(text) ?? new Uint8Array(1)).map(({ kind }) => kind);

/** The highest likeness of two texts by a kind that both have. */
function likenessOf(a: string, b: string): number {
  const [first, second] = [sketchOf(a), sketchOf(b)];
  if (first === null || second === null) return 0;
  const pairs = partsOf(first).flatMap((one) => partsOf(second).map((other) => [one, other] as const));
  const alike = pairs.filter(([one, other]) => one.kind === other.kind);
  return Math.max(0, ...alike.map(([one, other]) => likeness(part(first, one.at), part(second, other.at))));
}
const part = (bytes: Sketch, at: number) => ({ bytes, at });

const RECALL =
  "Hãng xe Lạc Hồng triệu hồi 3.200 chiếc X7 vì lỗi bơm nhiên liệu, chủ xe sẽ được thay miễn phí từ ngày 5 tháng sau tại mọi đại lý";

describe("createSketcher", () => {
  it.each([
    ["links, emoji, shouting and an address in front", `RT @tinxe24h: ${RECALL.toUpperCase()} 😱😱 https://x.co/4aZ`],
    ["hashtags, handles and a link at the end", `${RECALL}… #LacHong #X7 @bonmua https://x.co/1`],
    [
      "the marks of its letters",
      RECALL.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D"),
    ],
    ["its line breaks and its punctuation", RECALL.replaceAll(",", " -\n\n")],
  ])("takes a post for the same without %s", (_, copy) => {
    expect(likenessOf(RECALL, copy)).toBe(1);
  });

  it("takes a shortened post, and one with a word changed, for nearly the same", () => {
    expect(likenessOf(RECALL, `${RECALL.slice(0, 100)}…`)).toBeGreaterThan(0.6);
    expect(likenessOf(RECALL, RECALL.replace("miễn phí", "không mất tiền"))).toBeGreaterThan(0.6);
  });

  it("tells posts on one thing apart", () => {
    const other =
      "Xe X7 của Lạc Hồng bị triệu hồi vì bơm nhiên liệu hỏng, ai đang đi thì nhớ mang ra đại lý kiểm tra cho yên tâm nhé";
    expect(likenessOf(RECALL, other)).toBeLessThan(0.3);
    expect(
      likenessOf(
        "tỷ giá đô la hôm nay 24.500 đồng, tăng 30 đồng so với hôm qua",
        "tỷ giá đô la hôm nay 25.100 đồng, giảm 80 đồng so với hôm qua",
      ),
    ).toBeLessThan(0.6);
  });

  it("compares posts of every length with those a little longer and shorter", () => {
    expect(kindsOf("giá con này bao nhiêu")).toEqual([whole]);
    expect(kindsOf("giá con này bao nhiêu vậy shop ơi")).toEqual([characters]);
    expect(kindsOf("giá con này bao nhiêu vậy shop ơi, còn màu xanh lá không")).toEqual([characters, words]);
    expect(kindsOf(RECALL)).toEqual([words]);
  });

  it("finds no story in what is too short or has no words", () => {
    for (const text of [
      "",
      "hay quá",
      "chấm hóng giá nha",
      "😡😡😡",
      "https://x.co/1",
      "@a @b @c @d @e @f",
      "#a #b #c #d #e #f",
    ]) {
      expect(sketchOf(text)).toBeNull();
    }
  });

  it("holds two short posts apart for one word", () => {
    expect(likenessOf("giá con này bao nhiêu", "Giá con này bao nhiêu?? 🙏")).toBe(1);
    expect(likenessOf("giá con này bao nhiêu", "giá con kia bao nhiêu")).toBeLessThan(0.1);
  });

  it("counts a hashtag or a handle within a sentence", () => {
    expect(
      likenessOf("Mới nhận xe #LacHong sáng nay đi rất êm", "Mới nhận xe lac hong sáng nay đi rất êm"),
    ).toBeGreaterThan(0.9);
    expect(likenessOf("cảm ơn @lachong đã lo chu đáo", "cảm ơn @tavimotor đã lo chu đáo")).toBeLessThan(0.9);
  });
});
