import { describe, expect, it } from "vitest";
import { createRunBudget } from "./run-budget.ts";

/** Runs that end when told to. */
function runs(places: number) {
  const budget = createRunBudget(places);
  const started: string[] = [];
  const ends = new Map<string, { resolve(): void; reject(error: Error): void }>();
  const begin = (name: string) =>
    budget(async () => {
      started.push(name);
      await new Promise<void>((resolve, reject) => ends.set(name, { resolve, reject }));
      return name;
    });
  return {
    started,
    begin,
    end: (name: string) => ends.get(name)?.resolve(),
    fail: (name: string) => ends.get(name)?.reject(new Error(name)),
  };
}

describe("a run budget", () => {
  it("runs as many at once as it has places, and gives each what its run gave", async () => {
    const { started, begin, end } = runs(2);
    const [a, b, c] = [begin("a"), begin("b"), begin("c")];
    await Promise.resolve();
    expect(started).toEqual(["a", "b"]);
    end("b");
    expect(await b).toBe("b");
    await expect.poll(() => started).toEqual(["a", "b", "c"]);
    end("a");
    end("c");
    expect(await Promise.all([a, c])).toEqual(["a", "c"]);
  });

  it("serves who came first", async () => {
    const { started, begin, end } = runs(1);
    const all = ["a", "b", "c"].map(begin);
    for (const name of ["a", "b", "c"]) {
      await expect.poll(() => started.at(-1)).toBe(name);
      end(name);
    }
    expect(await Promise.all(all)).toEqual(["a", "b", "c"]);
  });

  it("gives the place of a run that fails to the next", async () => {
    const { started, begin, end, fail } = runs(1);
    const failing = begin("a");
    const next = begin("b");
    fail("a");
    await expect(failing).rejects.toThrow("a");
    await expect.poll(() => started).toEqual(["a", "b"]);
    end("b");
    expect(await next).toBe("b");
  });

  it("has its places back when all is done", async () => {
    const { started, begin, end } = runs(1);
    const first = begin("a");
    end("a");
    await first;
    const second = begin("b");
    await Promise.resolve();
    expect(started).toEqual(["a", "b"]);
    end("b");
    await second;
  });
});
