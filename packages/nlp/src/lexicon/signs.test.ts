import { describe, expect, it } from "vitest";
import { isMixedEmoji, toneOfEmoji } from "./emoji.ts";
import { toneOfEmoticon } from "./emoticons.ts";

describe("the tone of an emoji", () => {
  it.each([
    ["😍", 3],
    ["💯", 3],
    ["👍", 2],
    ["🔥", 2],
    ["🙏", 1],
    ["🙄", -1],
    ["👎", -2],
    ["🤮", -2],
    ["😡", -3],
    ["💩", -3],
    ["🚗", 0],
    ["🇻🇳", 0],
    ["😂", 0],
    ["", 0],
    ["ngon", 0],
  ])("%s is %i", (emoji, tone) => {
    expect(toneOfEmoji(emoji)).toBe(tone);
  });

  it.each([
    ["👍", "👍🏿"],
    ["❤", "❤\ufe0f"],
    ["🤦", "🤦🏽\u200d♀\ufe0f"],
    ["☹", "☹\ufe0f"],
  ])("of %s is that of %s", (plain, dressed) => {
    expect(toneOfEmoji(dressed)).toBe(toneOfEmoji(plain));
    expect(toneOfEmoji(plain)).not.toBe(0);
  });

  it.each(["😭", "😂", "🤣", "🥺", "🙃"])("of %s is a feeling, and not which", (emoji) => {
    expect([isMixedEmoji(emoji), toneOfEmoji(emoji)]).toEqual([true, 0]);
  });

  it.each(["😍", "😡", "🚗", "", "x"])("of %j is no mixed one", (emoji) => {
    expect(isMixedEmoji(emoji)).toBe(false);
  });
});

describe("the tone of an emoticon", () => {
  it.each([
    [":D", 2],
    [":d", 2],
    ["=)", 1],
    ["^^", 1],
    [";)", 1],
    ["<3", 2],
    ["<3333", 2],
    [":(((((", -1],
    ["=((", -1],
    [":'((", -1],
    [":’(((", -1],
    ["T_T", -1],
    ["-_-", -1],
    [":))", 0],
    ["=)))))", 0],
    [":v", 0],
    ["</3", 0],
    ["", 0],
  ])("%j is %i", (emoticon, tone) => {
    expect(toneOfEmoticon(emoticon)).toBe(tone);
  });
});
