import { describe, expect, it } from "vitest";
import { DatabaseError } from "./database-error.ts";
import { parameterText, placeholders, quote, writeParameters } from "./parameter-text.ts";

describe("writeParameters", () => {
  it("writes each value as a cast of its text, as the engine does", () => {
    expect(writeParameters("SELECT {a:String}, {n: UInt64}", { a: "it's \\", n: 5n })).toBe(
      "SELECT _CAST('it\\'s \\\\', 'String'), _CAST('5', 'UInt64')",
    );
  });

  it("writes null as NULL and booleans as 1 and 0", () => {
    expect(writeParameters("{a:Nullable(String)} {b:Bool}", { a: null, b: false })).toBe(
      "_CAST(NULL, 'Nullable(String)') _CAST('0', 'Bool')",
    );
  });

  it("does not read a value for a place of its own", () => {
    expect(writeParameters("{a:String}", { a: "{b:String}" })).toBe("_CAST('{b:String}', 'String')");
  });

  it("leaves no way out of a literal", () => {
    const written = writeParameters("SELECT {a:String}", { a: "\\'; DROP TABLE t; --" });
    expect(written).toBe("SELECT _CAST('\\\\\\'; DROP TABLE t; --', 'String')");
  });

  it("refuses a place without a value", () => {
    expect(() => writeParameters("{a:String}", {})).toThrow(DatabaseError);
  });
});

describe("parameterText", () => {
  it("quotes texts in a list and not numbers", () => {
    expect(parameterText("Array(String)", ["a'b", "c"])).toBe("['a\\'b','c']");
    expect(parameterText("Array(LowCardinality(String))", ["a"])).toBe("['a']");
    expect(parameterText("Array(UInt64)", ["18446744073709551615"])).toBe("[18446744073709551615]");
    expect(parameterText("Array(Float64)", [1.5, -2])).toBe("[1.5,-2]");
  });

  it("lets nothing but numbers into a list of numbers", () => {
    expect(() => parameterText("Array(UInt64)", ["1], [2"])).toThrow(DatabaseError);
  });
});

it("finds the places of a statement", () => {
  expect(placeholders("{a:String} and {b : Array(UInt64)} not {c}")).toEqual([
    { name: "a", type: "String" },
    { name: "b", type: "Array(UInt64)" },
  ]);
});

it("quotes", () => {
  expect(quote("a'b\\c")).toBe("'a\\'b\\\\c'");
});
