import { describe, expect, it } from "vitest";
import { catalog } from "./catalog.ts";

describe("catalog", () => {
  it("asks for what nghe has, by a plain name", () => {
    expect(catalog.describe("mentions")).toContain("WHERE database = 'nghe' AND table = 'mentions' ORDER BY position");
    expect(catalog.exists("mentions")).toContain("name = 'mentions'");
  });

  it("carries a pattern as hexadecimal digits, so that nothing in it can end the text", () => {
    expect(catalog.showTables("a' OR 1 --")).toContain("name LIKE unhex('6127204f522031202d2d')");
    expect(catalog.showTables(null)).not.toContain("LIKE");
  });

  it.each(["a'b", "nghe.mentions", "", "a b", "x".repeat(200)])("takes no other name: %s", (name) => {
    expect(() => catalog.describe(name)).toThrow("not a plain name");
    expect(() => catalog.showCreate(name)).toThrow("not a plain name");
    expect(() => catalog.exists(name)).toThrow("not a plain name");
  });
});
