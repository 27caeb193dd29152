import fc from "fast-check";
import { expect, it } from "vitest";
import { acceptedIn, newBatchId } from "./batch-id.ts";

it("carries how many were accepted", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(999_999_999), (now, accepted) => {
      expect(acceptedIn(newBatchId(now, accepted))).toBe(accepted);
    }),
  );
});

it.each(["", "x", "abc-1-2", "a".repeat(200), "abc-0123456789abcdef-"])("knows that %j is no batch", (text) => {
  expect(acceptedIn(text)).toBeUndefined();
});
