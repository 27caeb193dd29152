import { describe, expect, it } from "vitest";
import { judgeValues } from "./judge-values.ts";

const judged = (...lines: string[]) => judgeValues(["TABLE_FUNCTION id: 3, table_function_name: values", ...lines], 0);
const first = (line: string) => judged("  ARGUMENTS", "    LIST id: 4, nodes: 2", `      ${line}`);
const text = (structure: string) =>
  first(`CONSTANT id: 5, constant_value: '${structure}', constant_value_type: String`);

describe("judgeValues", () => {
  it.each([
    "a String",
    "a String, b UInt8",
    "a Array(Nullable(String)), b Tuple(x UInt8, y String)",
    "a Decimal(10, 2)",
  ])("takes %s", (structure) => {
    expect(text(structure)).toBeUndefined();
  });

  it.each([
    "a String ALIAS b",
    "a String alias file(b)",
    "a ALIAS(b)",
    "a String DEFAULT 1",
    "a String MATERIALIZED b",
    "a String, ",
    "a",
    "`a` String",
    "a String/**/ALIAS b",
    "a String CODEC(NONE)",
    "a String)",
    "",
  ])("refuses %s", (structure) => {
    expect(text(structure)).toMatchObject({ status: "refused" });
  });

  it.each([
    "CONSTANT id: 5, constant_value: Tuple_('a', UInt64_1), constant_value_type: Tuple(String, UInt8)",
    "CONSTANT id: 5, constant_value: UInt64_1, constant_value_type: UInt8",
    "FUNCTION id: 5, function_name: tuple, function_type: ordinary",
  ])("takes a row: %s", (line) => {
    expect(first(line)).toBeUndefined();
  });

  it.each([
    "IDENTIFIER id: 5, identifier: s",
    "FUNCTION id: 5, function_name: concat, function_type: ordinary",
    "QUERY id: 5, is_subquery: 1",
    "CONSTANT id: 5, alias: s, constant_value: 'a String', constant_value_type: String",
    "CONSTANT id: 5, constant_value: 'a String DEFAULT \\'x\\'', constant_value_type: String",
    "CONSTANT id: 5, constant_value: NULL, constant_value_type: Nullable(Nothing)",
    "",
  ])("refuses what may become a structure: %s", (line) => {
    expect(first(line)).toMatchObject({ status: "refused" });
  });

  it("refuses a shape that it does not know", () => {
    expect(judged("  SOMETHING", "    LIST id: 4, nodes: 1", "      CONSTANT id: 5")).toMatchObject({
      status: "refused",
    });
    expect(judged()).toMatchObject({ status: "refused" });
  });
});
