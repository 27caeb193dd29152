import { describe, expect, it } from "vitest";
import { readStatement } from "./read-statement.ts";

describe("readStatement", () => {
  it.each([
    ["SELECT 1\nFORMAT JSON", { kind: "query", sql: "SELECT 1", format: "JSON" }],
    ["SELECT 1", { kind: "query", sql: "SELECT 1", format: undefined }],
    ["SELECT '\nFORMAT JSON'", { kind: "query", sql: "SELECT '\nFORMAT JSON'", format: undefined }],
    ["DESCRIBE TABLE nghe.mentions\nFORMAT TSKV", { kind: "describe", table: "mentions", format: "TSKV" }],
    ["SHOW CREATE TABLE `mentions`", { kind: "show-create", table: "mentions", format: undefined }],
    ["EXISTS TABLE mentions", { kind: "exists", table: "mentions", format: undefined }],
    ["SHOW TABLES", { kind: "show-tables", like: null, format: undefined }],
    ["SHOW TABLES FROM nghe LIKE 'm%'", { kind: "show-tables", like: "m%", format: undefined }],
    ["SHOW DATABASES", { kind: "show-databases", format: undefined }],
    ["USE nghe", { kind: "use", format: undefined }],
  ])("%s", (canonical, statement) => {
    expect(readStatement(canonical)).toEqual(statement);
  });

  it.each([
    "DESCRIBE TABLE nghe_store.mentions",
    "DESCRIBE TABLE url('x')",
    "DESCRIBE TABLE\n(\n    SELECT 1\n)",
    "SHOW CREATE TABLE nghe.mentions INTO OUTFILE 'x'",
    "SHOW TABLES FROM nghe_store",
    "SHOW TABLES LIKE 'a\\'b'",
    "EXISTS DATABASE nghe",
    "USE nghe_store",
  ])("%s is left to the gate, which refuses it", (canonical) => {
    expect(readStatement(canonical)).toMatchObject({ kind: "query", sql: canonical });
  });
});
