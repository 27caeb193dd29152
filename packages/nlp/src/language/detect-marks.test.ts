import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { detectLanguage } from "./detect-language.ts";

const marksOf = (text: string) => detectLanguage(readText(text), null).marks;

describe("marks", () => {
  it.each([
    ["Sữa này uống ngon lắm", "full"],
    ["ngon ghê shop ơi", "full"],
    ["Sen Bank với Hai Au bank ai cũng chê", "full"],
    ["ko bt sao luôn á", "full"],
    ["ngon", "full"],
    ["sua nay uong ngon lam", "none"],
    ["ship cham qua shop oi, doi mai ko thay", "none"],
    ["giao hàng nhanh nhung dong goi khong ky, hop bi mop", "partial"],
    ["Sữa này".normalize("NFD"), "full"],
    ["this is the best phone ever", null],
    ["das ist nicht gut", null],
  ])("of %j: %s", (text, marks) => {
    expect(marksOf(text)).toBe(marks);
  });
});
