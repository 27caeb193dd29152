import { describe, expect, it } from "vitest";
import { readText } from "../reader.ts";

describe("the language whose chats a text is read by", () => {
  it.each([
    ["Máy này đẹp", "vi"],
    ["may nay dep", "vi"],
    ["sp ok k mn", "vi"],
    ["ko thik", "vi"],
    ["order mà shop ko rep", "vi"],
    ["the app is great", "en"],
    ["thx u r the best", "en"],
    ["idk tbh", "en"],
    ["love my new phone", "en"],
    ["worst airline ever @vietlink", "en"],
    ["I had phở in Hanoi and it was the best", "en"],
    ["😡😡", "vi"],
    ["", "vi"],
    ["zxqw", "en"],
    ["ngon", "vi"],
  ])("of %j is %s", (text, side) => {
    expect(readText(text).side).toBe(side);
  });

  it("is not told by handles, addresses and emoji", () => {
    expect(readText("thanks for this @không_đẹp https://đẹp.vn/được").side).toBe("en");
  });

  it("does not hang on capitals, nor on how marks are composed", () => {
    for (const text of ["Máy này đẹp quá", "the service was great"]) {
      expect(readText(text.toUpperCase()).side).toBe(readText(text).side);
      expect(readText(text.normalize("NFD")).side).toBe(readText(text).side);
    }
  });
});
