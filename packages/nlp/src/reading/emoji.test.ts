import { describe, expect, it } from "vitest";
import { writtenForm } from "./forms.ts";
import { TokenKind } from "./read-text.ts";
import { readText } from "./reader.ts";
import { kindsAndForms } from "./testing/described.ts";

/** The emoji of a text, as they are written. */
function emojiOf(text: string): string[] {
  const read = readText(text);
  const tokens = Array.from({ length: read.count }, (_, token) => token);
  return tokens.filter((token) => read.kind[token] === TokenKind.emoji).map((token) => writtenForm(read, token));
}

const normalOf = (text: string) => {
  const read = readText(text);
  return [...read.normalHash.subarray(0, read.normalFrom[read.count])];
};

describe("an emoji", () => {
  it.each([
    ["a face", "😡", 2],
    ["a heart with its selector", "❤\ufe0f", 2],
    ["a heart on fire", "❤\ufe0f\u200d🔥", 5],
    ["a thumb in a colour", "👍🏽", 4],
    ["a woman who shrugs", "🤷\u200d♀\ufe0f", 5],
    ["a woman in a colour who shrugs", "🤷🏻\u200d♀\ufe0f", 7],
    ["a cook", "👨🏾\u200d🍳", 7],
    ["a family of four", "👨\u200d👩\u200d👧\u200d👦", 11],
    ["a rainbow flag", "🏳\ufe0f\u200d🌈", 6],
    ["the flag of Vietnam", "🇻🇳", 4],
    ["the flag of Scotland", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}", 14],
    ["a keycap", "5\ufe0f\u20e3", 3],
    ["a keycap without a selector", "5\u20e3", 2],
    ["a number sign as a keycap", "#\ufe0f\u20e3", 3],
    ["a star as a keycap", "*\ufe0f\u20e3", 3],
    ["a sign of the weather", "☀\ufe0f", 2],
    ["a check mark", "✅", 1],
  ])("is one token: %s", (_, emoji, length) => {
    const read = readText(`tốt ${emoji} lắm`);
    expect([read.count, read.kind[1], read.start[1], read.end[1]]).toEqual([3, TokenKind.emoji, 4, 4 + length]);
  });

  it.each([
    ["😡😡😡", ["😡", "😡", "😡"]],
    ["👍🏽👍👍🏿", ["👍🏽", "👍", "👍🏿"]],
    ["🇻🇳🇺🇸", ["🇻🇳", "🇺🇸"]],
    ["🇻🇳🇺", ["🇻🇳", "🇺"]],
    ["1\ufe0f\u20e30\ufe0f\u20e3", ["1\ufe0f\u20e3", "0\ufe0f\u20e3"]],
    ["đẹp😍quá", ["😍"]],
    ["❤\ufe0f😡❤", ["❤\ufe0f", "😡", "❤"]],
    ["👩\u200d🍳👩\u200d🍳", ["👩\u200d🍳", "👩\u200d🍳"]],
  ])("stands apart from its neighbours in %s", (text, emoji) => {
    expect(emojiOf(text)).toEqual(emoji);
  });

  it.each([
    ["a joiner behind it", "😡\u200d tệ", "😡\u200d"],
    ["a joiner before a letter", "😡\u200dx", "😡\u200d"],
    ["a colour alone behind it", "😡🏽", "😡🏽"],
  ])("takes in no more than belongs to it: %s", (_, text, most) => {
    const [first = ""] = emojiOf(text);
    expect(most.startsWith(first)).toBe(true);
    expect(first.startsWith("😡")).toBe(true);
  });

  it.each(["© 2024 Acme", "Acme®", "Acme™", "5 # 3", "* sao", "1234", "‼", "ℹ"])("is none in %s", (text) => {
    expect(emojiOf(text)).toEqual([]);
  });
});

describe("the same emoji", () => {
  it.each([
    ["with a selector and without", "❤\ufe0f", "❤"],
    ["in any colour", "👍🏻", "👍🏿"],
    ["in a colour and without", "🙏🏽", "🙏"],
    ["done by a woman and by a man", "🤦\u200d♀\ufe0f", "🤦\u200d♂\ufe0f"],
    ["done by a woman in a colour and by nobody said", "🙅🏽\u200d♀\ufe0f", "🙅"],
  ])("counts as one: %s", (_, one, other) => {
    expect(normalOf(one)).toEqual(normalOf(other));
  });

  it.each([
    ["a heart and a broken heart", "❤\ufe0f", "💔"],
    ["a thumb up and a thumb down", "👍🏽", "👎🏽"],
    ["two flags", "🇻🇳", "🇹🇭"],
    ["two keycaps", "1\ufe0f\u20e3", "2\ufe0f\u20e3"],
    ["one and two of it", "😡", "😡😡"],
  ])("is not another: %s", (_, one, other) => {
    expect(normalOf(one)).not.toEqual(normalOf(other));
  });
});

describe("emoji in a post", () => {
  it.each([
    ["Tuyệt vời👏👏👏", ["word tuyệt", "word vời", "emoji 👏", "emoji 👏", "emoji 👏"]],
    ["✅Freeship ✅Đổi trả", ["emoji ✅", "word freeship", "emoji ✅", "word đổi", "word trả"]],
    ["📞0901234567", ["emoji 📞", "number 0901234567"]],
    ["giá💰99k🔥", ["word giá", "emoji 💰", "number 99k", "emoji 🔥"]],
    ["@shop😡#te", ["handle shop", "emoji 😡", "hashtag te", "word te"]],
    [":))😂", ["emoticon :))", "emoji 😂"]],
  ])("of %s", (text, tokens) => {
    expect(kindsAndForms(readText(text))).toEqual(tokens);
  });
});
