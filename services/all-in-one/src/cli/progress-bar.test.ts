import { createManualClock } from "@nghe/runtime";
import { expect, it } from "vitest";
import { barLine, clockTime, createProgressBar } from "./progress-bar.ts";

it("tells how far, how fast and how long still", () => {
  const line = barLine({ done: 25, total: 100, unit: "rows", note: "1 rejected", rate: 5, columns: 100 });
  expect(line).toContain("25 %");
  expect(line).toContain("5 rows/s");
  expect(line).toContain("0:15 left");
  expect(line).toContain("1 rejected");
});

it.each([
  [0, "0:00"],
  [75, "1:15"],
  [3_661, "1:01:01"],
])("writes %d s as %s", (seconds, text) => {
  expect(clockTime(seconds)).toBe(text);
});

it("fits a narrow terminal and an empty file", () => {
  expect(barLine({ done: 0, total: 0, unit: "rows", note: "x".repeat(200), rate: 0, columns: 40 }).length).toBeLessThan(
    40,
  );
});

it("is drawn at most ten times a second, and never where nobody watches", async () => {
  const drawn: string[] = [];
  const clock = createManualClock();
  const watched = createProgressBar(
    100,
    "rows",
    { write: (text) => void drawn.push(text), columns: 80, isWatched: true },
    clock,
  );
  for (let done = 0; done <= 100; done++) {
    watched.update(done, "");
    await clock.advance(10);
  }
  expect(drawn.length).toBeLessThanOrEqual(11);
  const blind = createProgressBar(
    100,
    "rows",
    { write: (text) => void drawn.push(text), columns: 80, isWatched: false },
    clock,
  );
  const before = drawn.length;
  blind.update(50, "");
  blind.end();
  expect(drawn.length).toBe(before);
});
