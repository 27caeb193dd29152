import { expect, it } from "vitest";
import { splitStatements } from "./split-statements.ts";

it("splits at semicolons that end a line, and drops comments", () => {
  const sql = "-- first; not a statement\nSELECT 1;\n\nSELECT ';' AS s,\n  2;  \nSELECT 3";
  expect(splitStatements(sql)).toEqual(["SELECT 1", "SELECT ';' AS s,\n  2", "SELECT 3"]);
});
