import { DatabaseError } from "@nghe/store";
import { describe, expect, it } from "vitest";
import { handleOrPart, isPoison } from "./poison.ts";

const failure = (kind: "data" | "unavailable" | "overloaded" | "other") =>
  new DatabaseError(kind, kind, { clickhouseCode: undefined, cause: undefined });

function handler(bad: ReadonlySet<number>) {
  const tries: number[][] = [];
  const handle = async (items: readonly number[]): Promise<number> => {
    tries.push([...items]);
    if (items.some((item) => bad.has(item))) throw failure("data");
    return items.length;
  };
  return { handle, tries };
}

describe("handleOrPart", () => {
  it("handles all at once where nothing is wrong", async () => {
    const { handle, tries } = handler(new Set());
    expect(await handleOrPart([1, 2, 3], handle)).toEqual({ done: [3], dead: [] });
    expect(tries).toHaveLength(1);
  });

  it("finds one bad item of ten thousand in few tries and stores the others", async () => {
    const { handle, tries } = handler(new Set([7_321]));
    const items = Array.from({ length: 10_000 }, (_, index) => index);
    const { done, dead } = await handleOrPart(items, handle);
    expect(done.reduce((a, b) => a + b, 0)).toBe(9_999);
    expect(dead.map(({ item }) => item)).toEqual([7_321]);
    expect(tries.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(10_000)) + 1);
  });

  it("keeps the order of what it handles", async () => {
    const { handle, tries } = handler(new Set([2]));
    await handleOrPart([1, 2, 3, 4], handle);
    expect(tries).toEqual([[1, 2, 3, 4], [1, 2], [1], [2], [3, 4]]);
  });

  it.each(["unavailable", "overloaded", "other"] as const)("never parts a batch for an %s error", async (kind) => {
    let tries = 0;
    const handle = async (): Promise<number> => {
      tries += 1;
      throw failure(kind);
    };
    await expect(handleOrPart([1, 2, 3], handle)).rejects.toMatchObject({ kind });
    expect(tries).toBe(1);
  });

  it("does nothing with nothing", async () => {
    const { handle, tries } = handler(new Set());
    expect(await handleOrPart([], handle)).toEqual({ done: [], dead: [] });
    expect(tries).toEqual([]);
  });
});

describe("isPoison", () => {
  it("is what lies in the message, not what passes by itself", () => {
    expect(isPoison(failure("data"))).toBe(true);
    expect(isPoison(new RangeError("no such zone"))).toBe(true);
    expect(isPoison(failure("unavailable"))).toBe(false);
  });
});
