import { describe, expect, it } from "vitest";
import { describeSkips, requiredNeeds, sumLine, summarise } from "./summary.mjs";

const file = (...assertionResults) => ({ name: "a.test.ts", status: "passed", assertionResults });
const test = (status, fullName = "a test") => ({ status, fullName });
const kafka = test("skipped", "the Kafka bus [needs kafka: no java 17 on the PATH] keeps order");

describe("summarise", () => {
  it("counts what passed, failed and was skipped over all files", () => {
    const summary = summarise([file(test("passed"), test("failed")), file(test("passed"), kafka)], []);
    expect(sumLine(summary)).toBe("2 passed, 1 failed, 1 skipped");
  });

  it("counts a file that could not be loaded as a failure", () => {
    const broken = { name: "b.test.ts", status: "failed", message: "SyntaxError", assertionResults: [] };
    expect(sumLine(summarise([broken], []))).toBe("0 passed, 1 failed, 0 skipped");
  });

  it("gathers skips by need and reason", () => {
    const browser = test("pending", "the page [needs browser: no chromium on the PATH] moves");
    expect(summarise([file(kafka, kafka, browser)], []).named).toEqual([
      { need: "kafka", reason: "no java 17 on the PATH", count: 2 },
      { need: "browser", reason: "no chromium on the PATH", count: 1 },
    ]);
  });

  it("makes a skip a failure where what it needs is required", () => {
    const summary = summarise([file(test("passed"), kafka)], ["kafka"]);
    expect(sumLine(summary)).toBe("1 passed, 1 failed, 0 skipped");
    expect(describeSkips(summary, ["kafka"])).toEqual([
      "  FAILED, as it is required here: 1 that need kafka (no java 17 on the PATH)",
    ]);
  });

  it("names the skips that give no reason", () => {
    const summary = summarise([file(test("skipped", "some day"), test("todo", "another day"))], []);
    expect(describeSkips(summary, [])).toEqual([
      "  skipped, no reason given: some day",
      "  skipped, no reason given: another day",
    ]);
  });
});

describe("requiredNeeds", () => {
  it("reads a comma list, and nothing out of nothing", () => {
    expect(requiredNeeds("kafka, browser,,")).toEqual(["kafka", "browser"]);
    expect(requiredNeeds(undefined)).toEqual([]);
    expect(requiredNeeds("")).toEqual([]);
  });
});
