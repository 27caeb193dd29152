import { PUBLIC_SCOPE, workspaceScope } from "@nghe/contracts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { acceptedIn, isBatchOf, newBatchId } from "./batch-id.ts";

it("carries how many were accepted", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(999_999_999), (now, accepted) => {
      expect(acceptedIn(newBatchId(now, accepted, PUBLIC_SCOPE))).toBe(accepted);
    }),
  );
});

it("knows whose it is, and does not say it", () => {
  const uid = fc.stringMatching(/^[a-z0-9_]{6,20}$/);
  fc.assert(
    fc.property(uid, uid, (mine, other) => {
      fc.pre(mine !== other);
      const batch = newBatchId(0, 1, workspaceScope(mine));
      expect(isBatchOf(batch, workspaceScope(mine))).toBe(true);
      expect(isBatchOf(batch, workspaceScope(other)) || isBatchOf(batch, PUBLIC_SCOPE)).toBe(false);
      expect(batch).not.toContain(mine);
    }),
  );
});

it.each(["", "x", "abc-1-2", "a".repeat(200), "abc-0123456789abcdef-", "abc-0123456789abcdef-3"])(
  "knows that %j is no batch",
  (text) => {
    expect(acceptedIn(text)).toBeUndefined();
    expect(isBatchOf(text, PUBLIC_SCOPE)).toBe(false);
  },
);
