import { PLAIN_OUTPUT, type QueryLimits } from "@nghe/store/door";
import { describe, expect, it } from "vitest";
import { readClientSettings } from "./client-settings.ts";

const most: QueryLimits = {
  seconds: 30,
  resultRows: 1000,
  resultBytes: 1e6,
  memoryBytes: 1e9,
  threads: 2,
  onOverflow: "throw",
};
const read = (settings: Record<string, string>) =>
  readClientSettings(new Map(Object.entries(settings)), most, PLAIN_OUTPUT);

describe("readClientSettings", () => {
  it("takes caps below the door's own", () => {
    expect(read({ max_execution_time: "2.5", max_result_rows: "10", max_result_bytes: "5000" }).limits).toEqual({
      ...most,
      seconds: 3,
      resultRows: 10,
      resultBytes: 5000,
    });
  });

  it("keeps the door's own where more, or none, is asked for", () => {
    expect(read({ max_execution_time: "3600", max_result_rows: "0", max_memory_usage: "999999999999" }).limits).toEqual(
      most,
    );
  });

  it("takes what an overflow does, and how values are written", () => {
    expect(read({ result_overflow_mode: "break" }).limits.onOverflow).toBe("break");
    expect(
      read({ join_use_nulls: "1", date_time_output_format: "iso", output_format_json_quote_64bit_integers: "true" })
        .output,
    ).toEqual({
      joinUseNulls: true,
      quote64BitIntegers: true,
      dateTimes: "iso",
    });
  });

  it("ignores what changes nothing", () => {
    expect(read({ session_id: "a", client_protocol_version: "54483", readonly: "1", extremes: "0" })).toEqual({
      limits: most,
      output: PLAIN_OUTPUT,
    });
  });

  it.each([
    ["allow_ddl", "1"],
    ["additional_table_filters", "{}"],
    ["toString", "1"],
    ["constructor", "1"],
    ["max_rows_to_read", "1"],
  ])("refuses %s by name", (name, value) => {
    expect(() => read({ [name]: value })).toThrow(`The setting ${name} cannot be changed here`);
  });

  it.each([
    ["max_execution_time", "1; DROP TABLE x"],
    ["max_execution_time", "-1"],
    ["max_result_rows", "1e9"],
    ["result_overflow_mode", "any"],
    ["join_use_nulls", "2"],
    ["readonly", "3"],
    ["extremes", "1"],
  ])("refuses %s = %s", (name, value) => {
    expect(() => read({ [name]: value })).toThrow(`The setting ${name} takes`);
  });
});
