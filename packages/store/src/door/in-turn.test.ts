import { describe, expect, it } from "vitest";
import { createTurns } from "./in-turn.ts";

describe("createTurns", () => {
  it("runs one at a time, in order, whatever fails", async () => {
    const turns = createTurns();
    const seen: string[] = [];
    const task = (name: string) => async () => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      if (name === "a") throw new Error("a");
      return name;
    };
    const results = await Promise.allSettled([turns.run(task("a")), turns.run(task("b"))]);
    expect(results.map((it) => it.status)).toEqual(["rejected", "fulfilled"]);
    expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  });
});
