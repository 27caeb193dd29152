import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { momentLiteral, stringLiteral, stringLiterals } from "./sql-literal.ts";

const database = await createChdbDatabase({ path: null });
afterAll(() => database.close());

async function readBack(text: string): Promise<string> {
  const sql = `SELECT hex(${stringLiteral(text)}) AS bytes`;
  const [row] = await database.query({ sql, params: {}, row: z.object({ bytes: z.string() }), timeoutMs: undefined });
  return Buffer.from(row?.bytes ?? "", "hex").toString("utf8");
}

test.each([
  "plain",
  "it's",
  "\\' OR 1=1 --",
  "'; DROP TABLE nghe_store.mentions; --",
  "\\",
  "\\\\'",
  "line\nbreak\r\ttab",
  "nul\0inside",
  "{brand:String}",
  "{{x:Identifier}}",
  "Việt Nam, đá",
  "😀 \u2028 \u200b",
  "/* comment */ -- more",
])("%j reads back as itself", async (text) => {
  expect(await readBack(text)).toBe(text);
});

test("any text reads back as itself", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (text) => {
      expect(await readBack(text.toWellFormed())).toBe(text.toWellFormed());
    }),
    { numRuns: 150 },
  );
});

test("nothing in a literal can end it or name a parameter", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", "\\", "{", "}", "a", ":", "\n", ";") }), (text) => {
      const inside = stringLiteral(text).slice(1, -1);
      expect(inside.replaceAll(/\\(x[0-9a-f]{2}|.)/g, "")).not.toMatch(/['\\{}\n]/);
    }),
  );
});

test("a list of nothing matches nothing", () => {
  expect(stringLiterals([])).toBe("(NULL)");
  expect(stringLiterals(["a", "b'"])).toBe("('a', 'b\\'')");
});

test("a moment is written to the millisecond and kept in range", () => {
  expect(momentLiteral(Date.UTC(2026, 1, 17, 3, 4, 5, 678))).toBe("toDateTime64('2026-02-17 03:04:05.678', 3, 'UTC')");
  expect(momentLiteral(-5)).toContain("1970-01-01 00:00:00.000");
  expect(momentLiteral(8.64e15)).toContain("2299-01-01");
});
