import { describe, expect, it } from "vitest";
import { describeSkips, summarise } from "./summary.mjs";

const summaryOf = (required, ...titles) => {
  const assertionResults = titles.map((fullName) => ({ status: "skipped", fullName }));
  return summarise([{ name: "a.test.ts", status: "passed", assertionResults }], required);
};
const both = "moves [needs kafka: no java] and [needs browser: no chromium]";

describe("a skip that needs two things", () => {
  it("is one skip, told under both", () => {
    const summary = summaryOf([], both);
    expect(summary).toMatchObject({ failed: 0, skipped: 1, unnamed: [] });
    expect(describeSkips(summary, [])).toEqual([
      "  skipped: 1 that need kafka (no java)",
      "  skipped: 1 that need browser (no chromium)",
    ]);
  });

  it("is one failure where either is required", () => {
    expect(summaryOf(["browser"], both)).toMatchObject({ failed: 1, skipped: 0 });
    expect(summaryOf(["kafka", "browser"], both)).toMatchObject({ failed: 1, skipped: 0 });
    expect(summaryOf(["docker"], both)).toMatchObject({ failed: 0, skipped: 1 });
  });
});

it("tells reasons of one need apart", () => {
  const { named } = summaryOf([], "a [needs kafka: no java]", "b [needs kafka: no jars]", "c [needs kafka: no java]");
  expect(named.map(({ reason, count }) => [reason, count])).toEqual([
    ["no java", 2],
    ["no jars", 1],
  ]);
});

it.each(["a [needs kafka]", "a [wants kafka: no java]", "a needs kafka: no java"])(
  "takes %j for no reason",
  (title) => {
    expect(summaryOf(["kafka"], title)).toMatchObject({ failed: 0, skipped: 1, named: [], unnamed: [title] });
  },
);

it("names twenty skips without a reason and counts the rest, so that the sum stays in sight", () => {
  const titles = Array.from({ length: 23 }, (_, index) => `test ${index}`);
  const lines = describeSkips(summaryOf([], ...titles), []);
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe("  … and 3 more without a reason");
});
