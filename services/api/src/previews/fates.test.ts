import { describe, expect, it } from "vitest";
import { FATES, fateOfReading, isFate, READ_AS } from "./fates.ts";
import type { PostReading } from "./post-reader.ts";

/** A post that these texts find. */
const readingOf = (...found: readonly string[]): PostReading =>
  ({ match: (id: string) => (found.includes(id) ? { id } : undefined) }) as unknown as PostReading;

describe("what becomes of a post", () => {
  it.each([
    [[READ_AS.old, READ_AS.new], "kept"],
    [[READ_AS.old], "lost"],
    [[READ_AS.new], "gained"],
    [[], null],
    [[READ_AS.hidden], null],
  ])("that %j find is %s", (found, fate) => {
    expect(fateOfReading(readingOf(...found))).toBe(fate);
  });

  it("is known to the engine only where it is sure of both texts", () => {
    const sure = (standings: readonly [0 | 1 | 2, 0 | 1 | 2]) =>
      (["kept", "lost", "gained"] as const).filter((fate) => isFate(fate)(standings));
    expect([sure([2, 2]), sure([2, 0]), sure([0, 2])]).toEqual([["kept"], ["lost"], ["gained"]]);
    for (const standings of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
      [2, 1],
      [1, 2],
    ] as const)
      expect(sure(standings)).toEqual([]);
    expect(Object.keys(FATES)).toEqual(["kept", "lost", "gained"]);
  });
});
