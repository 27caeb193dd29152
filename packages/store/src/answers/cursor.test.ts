import fc from "fast-check";
import { expect, test } from "vitest";
import { readCursor, writeCursor } from "./cursor.ts";

test("a cursor reads back as the place it was made of, and is safe in a URL", () => {
  fc.assert(
    fc.property(fc.nat(), fc.string({ maxLength: 100 }), (at, id) => {
      const cursor = writeCursor(at, id.toWellFormed());
      expect(readCursor(cursor)).toEqual({ at, id: id.toWellFormed() });
      expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
    }),
  );
});

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

test.each([
  "",
  "x",
  "%%%",
  encoded({}),
  encoded([1]),
  encoded(["1", "a"]),
  encoded([-1, "a"]),
  encoded([1.5, "a"]),
  encoded([1, "a".repeat(200)]),
  writeCursor(1, "a").slice(0, -3),
])("%j is refused", (cursor) => {
  expect(() => readCursor(cursor)).toThrow("not one that an answer gave");
});
