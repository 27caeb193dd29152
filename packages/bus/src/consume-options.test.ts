import { describe, expect, it } from "vitest";
import type { ConsumeOptions } from "./bus.ts";
import { checkConsumeOptions } from "./consume-options.ts";
import { RefusedRecord } from "./failures.ts";

const GOOD: ConsumeOptions = {
  group: "sink",
  topics: ["posts", "mentions"],
  maxRecords: 1,
  maxBytes: 1,
  maxWaitMs: 0,
  from: "start",
};

describe("checkConsumeOptions", () => {
  it("takes the least that makes sense", () => {
    expect(() => checkConsumeOptions(GOOD)).not.toThrow();
  });

  it.each<[string, Partial<ConsumeOptions>]>([
    ["no topic", { topics: [] }],
    ["a topic twice", { topics: ["posts", "posts"] }],
    ["no record", { maxRecords: 0 }],
    ["half a record", { maxRecords: 1.5 }],
    ["endless records", { maxRecords: Number.POSITIVE_INFINITY }],
    ["no byte", { maxBytes: 0 }],
    ["bytes that are no number", { maxBytes: Number.NaN }],
    ["a wait before now", { maxWaitMs: -1 }],
    ["a wait for ever", { maxWaitMs: Number.POSITIVE_INFINITY }],
  ])("refuses %s", (_, wrong) => {
    expect(() => checkConsumeOptions({ ...GOOD, ...wrong })).toThrow(RefusedRecord);
  });
});
