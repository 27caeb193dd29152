import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openErasureId, sealErasureId } from "./erasure-id.ts";

const request = { batch: "b-1", source: "bluesky", authorId: "did:plc:lan", requestedAt: 1 };

it("opens to what it was made of, whatever the author is called, within what an address may hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 250 }), (authorId) => {
      const id = sealErasureId({ ...request, authorId }, "pepper", randomBytes);
      expect(openErasureId(id, "pepper")).toEqual({ ...request, authorId });
    }),
    { numRuns: 50 },
  );
});

it("shows nobody who it is about, nor that two are about the same", () => {
  const ids = [1, 2].map(() => sealErasureId(request, "pepper", randomBytes));
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(Buffer.from(id, "base64url").toString("latin1")).not.toMatch(/lan|bluesky/);
});

it("holds the longest author id there may be", () => {
  const longest = { ...request, authorId: "ế".repeat(512) };
  expect(openErasureId(sealErasureId(longest, "pepper", randomBytes), "pepper")).toEqual(longest);
});

it.each(["", "x", "AAAA".repeat(20), "ä".repeat(50), "A".repeat(5_000)])("is not any text: %j", (text) => {
  expect(openErasureId(text, "pepper")).toBeUndefined();
});

it("is nothing to another installation, and nothing when a letter of it is changed", () => {
  const id = sealErasureId(request, "pepper", randomBytes);
  expect(openErasureId(id, "another")).toBeUndefined();
  const changed = `${id.slice(0, -2)}${id.at(-2) === "A" ? "B" : "A"}${id.at(-1)}`;
  expect(openErasureId(changed, "pepper")).toBeUndefined();
});
