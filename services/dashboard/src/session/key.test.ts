import { describe, expect, it } from "vitest";
import { forgetKey, type KeyPlace, takeKey } from "./key.ts";

function place(hash: string, kept: Record<string, string>): KeyPlace & { cleared: () => number } {
  const values = new Map(Object.entries(kept));
  let cleared = 0;
  return {
    hash,
    stored: {
      getItem: (name) => values.get(name) ?? null,
      setItem: (name, value) => values.set(name, value),
      removeItem: (name) => values.delete(name),
    },
    clearHash: () => {
      cleared += 1;
    },
    cleared: () => cleared,
  };
}

describe("takeKey", () => {
  it("takes the key out of the address and keeps it", () => {
    const opened = place("#key=abc", {});
    expect(takeKey(opened)).toBe("abc");
    expect(opened.cleared()).toBe(1);
    expect(takeKey({ ...opened, hash: "" })).toBe("abc");
  });

  it("prefers the key that was just brought", () => {
    expect(takeKey(place("#key=new", { "nghe.key": "old" }))).toBe("new");
  });

  it("leaves another fragment alone, and clears an empty key", () => {
    const anchor = place("#figures", {});
    expect(takeKey(anchor)).toBeUndefined();
    expect(anchor.cleared()).toBe(0);
    const empty = place("#key=", { "nghe.key": "old" });
    expect(takeKey(empty)).toBe("old");
    expect(empty.cleared()).toBe(1);
  });

  it("knows none after it was forgotten", () => {
    const opened = place("", { "nghe.key": "old" });
    forgetKey(opened.stored);
    expect(takeKey(opened)).toBeUndefined();
  });
});
