import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Database, Params } from "../database.ts";
import { DatabaseError } from "../database-error.ts";

const Count = z.object({ n: z.number() });

/** What every `Database` does. Called once per adapter; `open` gives an empty one. */
export function describeDatabaseContract(name: string, open: () => Promise<Database>): void {
  describe(`${name} keeps the database contract`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
      await database.execute("CREATE DATABASE contract", {});
    }, 60_000);
    afterAll(() => database.close());

    const one = async <T>(sql: string, params: Params, row: z.ZodType<T>): Promise<undefined | T> =>
      (await database.query({ sql, params, row, timeoutMs: undefined }))[0];
    const table = async (columns: string): Promise<string> => {
      const name = `contract.t${Math.abs(hash(columns + expect.getState().currentTestName))}`;
      await database.execute(`CREATE TABLE ${name} (${columns}) ENGINE = MergeTree ORDER BY tuple()`, {});
      return name;
    };

    it.each([
      ["String", "it's a \\ back\\nslash, a {brace:String}, \n\t a tab and “Việt”"],
      ["String", ""],
      ["Int64", -5],
      ["Float64", 0.25],
      ["Nullable(String)", null],
      ["Array(String)", ["a'b", "c\\d", "", "e,f", "[g]", "\n"]],
      ["Array(String)", []],
      ["Array(UInt32)", [1, 2, 4294967295]],
    ])("gives a %s parameter back as it was: %j", async (type, value) => {
      expect(await one(`SELECT {p:${type}} AS v`, { p: value }, z.object({ v: z.unknown() }))).toEqual({ v: value });
    });

    it("takes booleans, bigints and wide numbers as parameters", async () => {
      const row = await one(
        "SELECT {b:Bool} AS b, toString({w:UInt64}) AS w, toString({u:UInt128}) AS u, {hs:Array(UInt64)}[2] = {w:UInt64} AS h",
        {
          b: true,
          w: 18446744073709551615n,
          u: "340282366920938463463374607431768211455",
          hs: ["1", "18446744073709551615"],
        },
        z.object({ b: z.boolean(), w: z.string(), u: z.string(), h: z.number() }),
      );
      expect(row).toEqual({
        b: true,
        w: "18446744073709551615",
        u: "340282366920938463463374607431768211455",
        h: 1,
      });
    });

    it("keeps JSON in a column of text letter by letter", async () => {
      const name = await table("id UInt8, o String, a String");
      const value = {
        'k"ey': 'he said "x\\y"\n\t{}[]\u0001 đ 😀\u2028',
        nothing: null,
        wide: 2 ** 53 - 1,
        small: 1.5e-7,
      };
      await database.insert(name, ["id", "o", "a"], [[1, value, [value, {}]]]);
      const row = await one(`SELECT o, a FROM ${name}`, {}, z.object({ o: z.string(), a: z.string() }));
      expect(row).toEqual({ o: JSON.stringify(value), a: JSON.stringify([value, {}]) });
    });

    it("takes a list of ten thousand as a parameter", async () => {
      const hs = Array.from({ length: 10_000 }, (_, index) => String(10_000_000_000_000_000_000n + BigInt(index)));
      expect(await one("SELECT length({hs:Array(UInt64)}) AS n", { hs }, Count)).toEqual({ n: 10_000 });
    });

    it("refuses a statement whose parameter has no value", async () => {
      await expect(one("SELECT {nothing:String} AS n", {}, Count)).rejects.toBeInstanceOf(DatabaseError);
    });

    it("gives 64-bit integers as numbers and what is not a number as null", async () => {
      const row = await one(
        "SELECT toUInt64(9007199254740991) AS a, nan AS b",
        {},
        z.object({ a: z.number(), b: z.null() }),
      );
      expect(row).toEqual({ a: 9007199254740991, b: null });
    });

    it("shows a row as soon as its insert has resolved, with every kind of cell", async () => {
      const name = await table(
        "s String, n Nullable(Int32), u UInt128, a Array(String), b Bool, f Nullable(Float32), t DateTime64(3, 'UTC')",
      );
      const rows = [
        [
          "quote ' \" \\ \n \t \u0001 Nghe đây 🎧",
          null,
          "340282366920938463463374607431768211455",
          ["x'y", ""],
          true,
          null,
          1_700_000_000_123,
        ],
        ["", -7, "5", [], false, 0.5, 0],
      ];
      await database.insert(name, ["s", "n", "u", "a", "b", "f", "t"], rows);
      const seen = await database.query({
        sql: `SELECT s, n, toString(u) AS u, a, b, f, toUnixTimestamp64Milli(t) AS t FROM ${name} ORDER BY u`,
        params: {},
        row: z.unknown(),
        timeoutMs: undefined,
      });
      expect(seen).toEqual(rows.map(([s, n, u, a, b, f, t]) => ({ s, n, u, a, b, f, t })));
    });

    it("inserts nothing without complaint", async () => {
      const name = await table("n UInt8");
      await database.insert(name, ["n"], []);
      expect(await one(`SELECT count() AS n FROM ${name}`, {}, Count)).toEqual({ n: 0 });
    });

    it("stores nothing of an insert with a bad cell, and calls it an error of the data", async () => {
      const name = await table("n UInt8, s String");
      const failed = database.insert(
        name,
        ["n", "s"],
        [
          [1, "good"],
          ["bad", "x"],
        ],
      );
      await expect(failed).rejects.toMatchObject({ kind: "data", retriable: false });
      expect(await one(`SELECT count() AS n FROM ${name}`, {}, Count)).toEqual({ n: 0 });
    });

    it("does not let a null stand for a column's default", async () => {
      const name = await table("n UInt8, s String");
      await expect(database.insert(name, ["n", "s"], [[1, null]])).rejects.toMatchObject({ kind: "data" });
    });

    it("names a missing table with ClickHouse's code, not to be tried again", async () => {
      await expect(one("SELECT 1 AS n FROM contract.nowhere", {}, Count)).rejects.toMatchObject({
        clickhouseCode: 60,
        retriable: false,
      });
    });

    it("bounds a statement in time, and says that it may be tried again", async () => {
      const slow = database.query({
        sql: "SELECT count() AS n FROM numbers(100000000000) WHERE sipHash64(number) = 1",
        params: {},
        row: Count,
        timeoutMs: 200,
      });
      await expect(slow).rejects.toMatchObject({ kind: "timeout", retriable: true });
      expect(await one("SELECT 1 AS n", {}, Count)).toEqual({ n: 1 });
    });

    it("refuses rows of another shape than promised", async () => {
      await expect(one("SELECT 'x' AS n", {}, Count)).rejects.toThrow(/shape/);
    });

    it("does not write in a query", async () => {
      const name = await table("n UInt8");
      await database
        .query({ sql: `INSERT INTO ${name} VALUES (1)`, params: {}, row: z.unknown(), timeoutMs: undefined })
        .then(
          () => expect.unreachable("the query wrote"),
          (error: unknown) => expect(error).toBeInstanceOf(DatabaseError),
        );
      expect(await one(`SELECT count() AS n FROM ${name}`, {}, Count)).toEqual({ n: 0 });
    });

    it("answers many at once, each with its own parameters", async () => {
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, n) => one("SELECT {n:UInt32} + 0 AS n", { n }, Count)),
      );
      expect(answers).toEqual(Array.from({ length: 40 }, (_, n) => ({ n })));
    });
  });
}

function hash(text: string): number {
  let value = 7;
  for (const char of text) value = (value * 31 + (char.codePointAt(0) ?? 0)) | 0;
  return value;
}
