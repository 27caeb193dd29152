import type { BatchReport } from "@nghe/contracts";
import { createManualClock } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import { awaitTables, type Fate, fateInWords } from "./await-tables.ts";

const NOTHING: Fate = { accepted: 0, pending: 0, new: 0, known: 0, edited: 0, deleted: 0, matched: 0, dead: 0 };
const report = (batch: string, more: Partial<Fate>): BatchReport => ({ batch, ...NOTHING, ...more });

describe("awaitTables", () => {
  function scene(reports: Record<string, Partial<Fate>[]>) {
    const clock = createManualClock();
    const stopping = new AbortController();
    const asked: string[] = [];
    const waited: number[] = [];
    const target = {
      async batchReport(batch: string) {
        asked.push(batch);
        const left = reports[batch] ?? [];
        return report(batch, (left.length > 1 ? left.shift() : left[0]) ?? {});
      },
    };
    const deps = { clock, signal: stopping.signal, onPending: (left: number) => void waited.push(left) };
    return { clock, stopping, asked, waited, fate: awaitTables(target, Object.keys(reports), deps) };
  }

  it("adds up what became of every batch", async () => {
    const { fate } = scene({
      one: [{ accepted: 5, new: 3, known: 2, matched: 1 }],
      two: [{ accepted: 4, new: 1, edited: 1, deleted: 1, dead: 1, matched: 2 }],
    });
    expect(await fate).toEqual({
      accepted: 9,
      pending: 0,
      new: 4,
      known: 2,
      edited: 1,
      deleted: 1,
      matched: 3,
      dead: 1,
    });
  });

  it("asks again until a batch is through, says how many are left, and then goes to the next", async () => {
    const { clock, asked, waited, fate } = scene({
      one: [{ pending: 2 }, { pending: 1, new: 1 }, { new: 2 }],
      two: [{ new: 7 }],
    });
    await clock.advance(1_000);
    expect(await fate).toMatchObject({ pending: 0, new: 9 });
    expect([asked, waited]).toEqual([
      ["one", "one", "one", "two"],
      [2, 2],
    ]);
  });

  it("gives what is known so far when it is told to stop", async () => {
    const { clock, stopping, fate } = scene({ one: [{ pending: 3, new: 1 }], two: [{ pending: 9 }] });
    await clock.advance(300);
    stopping.abort();
    expect(await fate).toMatchObject({ pending: 12, new: 1 });
  });

  it("of nothing is nothing", async () => {
    expect(await scene({}).fate).toEqual(NOTHING);
  });
});

describe("fateInWords", () => {
  it.each<[Partial<Fate>, number, string]>([
    [{ new: 1_204, matched: 37 }, 0, "1,204 new, 0 already known, 0 rejected; 37 match a brand."],
    [{ known: 9 }, 0, "0 new, 9 already known, 0 rejected; 0 match a brand. Nothing was added."],
    [{}, 12, "0 new, 0 already known, 12 rejected; 0 match a brand. Nothing was added."],
    [
      { new: 1, edited: 2, deleted: 3, dead: 4, pending: 5, matched: 6 },
      7,
      "1 new, 0 already known, 2 changed, 3 deleted, 4 in the dead letters, 5 still on their way, 7 rejected; 6 match a brand.",
    ],
    [{ deleted: 1 }, 0, "0 new, 0 already known, 1 deleted, 0 rejected; 0 match a brand."],
  ])("of %j and %i rejected", (fate, rejected, words) => {
    expect(fateInWords({ ...NOTHING, ...fate }, rejected)).toBe(words);
  });
});
