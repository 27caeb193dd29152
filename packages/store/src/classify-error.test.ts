import { describe, expect, it } from "vitest";
import { toDatabaseError } from "./classify-error.ts";
import { DatabaseError } from "./database-error.ts";

const clickhouse = (code: number, message = "it went wrong") =>
  Object.assign(new Error(message), { code: String(code) });

describe("toDatabaseError", () => {
  it.each([
    [202, "overloaded", true],
    [241, "overloaded", true],
    [159, "timeout", true],
    [210, "unavailable", true],
    [242, "unavailable", true],
    [27, "data", false],
    [53, "data", false],
    [117, "data", false],
    [130, "data", false],
    [26, "data", false],
    [60, "other", false],
    [62, "other", false],
    [497, "other", false],
  ])("takes ClickHouse's %i for %s", (code, kind, retriable) => {
    expect(toDatabaseError(clickhouse(code))).toMatchObject({ kind, retriable, clickhouseCode: code });
  });

  it("tells the two meanings of 252 apart", () => {
    const cut = "Too many partitions for single INSERT block (more than 100).";
    const wait =
      "Too many parts (3001 with average size of 1.00 MiB) in table. Merges are processing significantly slower";
    expect(toDatabaseError(clickhouse(252, cut))).toMatchObject({ kind: "too-many-partitions", retriable: false });
    expect(toDatabaseError(clickhouse(252, wait))).toMatchObject({ kind: "overloaded", retriable: true });
  });

  it.each(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOTFOUND"])("may try again after %s, also as a cause", (code) => {
    const inner = Object.assign(new Error("connect"), { code });
    expect(toDatabaseError(inner)).toMatchObject({ kind: "unavailable", retriable: true });
    expect(toDatabaseError(new Error("fetch failed", { cause: inner }))).toMatchObject({ retriable: true });
  });

  it("knows the client's own timeout", () => {
    expect(toDatabaseError(new Error("Timeout error."))).toMatchObject({ kind: "timeout" });
  });

  it("does not repeat the rows that an engine quotes", () => {
    const said = `Cannot parse input: expected ',' before: 'Lan says hi"]': (at row 1)\n:\nRow 1:\nColumn 0, text: "Lan says hi"`;
    const { message } = toDatabaseError(clickhouse(27, said));
    expect(message).toContain("Cannot parse input");
    expect(message).not.toContain("Lan");
  });

  it("leaves what is one already, and takes anything thrown", () => {
    const error = new DatabaseError("closed", "closed", { clickhouseCode: undefined, cause: undefined });
    expect(toDatabaseError(error)).toBe(error);
    expect(toDatabaseError("what")).toMatchObject({ kind: "other", message: "what", retriable: false });
  });
});
