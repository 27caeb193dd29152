import { describe, expect, it } from "vitest";
import { emojiAt } from "./emoji.ts";

describe("emojiAt", () => {
  it.each([
    ["😡😡", "😡"],
    ["❤️ tim", "❤"],
    ["❤ tim", "❤"],
    ["👍🏽 tốt", "👍🏽"],
    ["👨‍👩‍👧 nhà", "👨‍👩‍👧"],
    ["🇻🇳🇻🇳", "🇻🇳"],
    ["1️⃣", "1⃣"],
  ])("of %s is %s", (text, name) => {
    expect(emojiAt(text, 0)?.name).toBe(name);
  });

  it.each(["a", "1", "#tag", "*", "Vinamilk®".slice(-1), "™", "🇻", ""])("of %j is none", (text) => {
    expect(emojiAt(text, 0)).toBeNull();
  });

  it("begins where it is asked, and says where it ends", () => {
    expect(emojiAt("tệ 😡!", 3)).toEqual({ name: "😡", end: 5 });
    expect(emojiAt("tệ 😡!", 0)).toBeNull();
  });
});
