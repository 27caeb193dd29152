import { expect, it } from "vitest";
import { createBreakage } from "./breakage.ts";

it("rejects with the first error and keeps it", async () => {
  const breakage = createBreakage();
  breakage.fail(new Error("first"));
  breakage.fail(new Error("second"));
  await expect(breakage.failed).rejects.toThrow("first");
});
