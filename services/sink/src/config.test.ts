import { expect, it } from "vitest";
import { SinkSettings, sinkConfig } from "./config.ts";

it("keeps unmatched posts for three days unless told otherwise", () => {
  expect(sinkConfig(SinkSettings.parse({})).unmatchedMs).toBe(3 * 86_400_000);
  expect(sinkConfig(SinkSettings.parse({ NGHE_UNMATCHED_DAYS: "10" })).unmatchedMs).toBe(10 * 86_400_000);
});
