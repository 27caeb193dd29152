import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stretches } from "./gate/canonical-text.ts";
import { fillParameters } from "./parameters.ts";

const fill = (text: string, values: Record<string, string>) => fillParameters(text, new Map(Object.entries(values)));

describe("fillParameters", () => {
  it("writes a value as a cast of quoted text", () => {
    expect(fill("SELECT {a:UInt8}", { a: "1" })).toBe("SELECT CAST('1', 'UInt8')");
    expect(fill("SELECT {a:Array(Nullable(String))}", { a: "['x']" })).toBe(
      "SELECT CAST('[\\'x\\']', 'Array(Nullable(String))')",
    );
    expect(fill("SELECT {a:Enum8('x' = 1)}", { a: "x" })).toBe("SELECT CAST('x', 'Enum8(\\'x\\' = 1)')");
  });

  it("reads a value as ClickHouse's interface does, tab separated", () => {
    expect(fill("{a:String}", { a: "a\\tb\\\\c" })).toBe("CAST('a\tb\\\\c', 'String')");
    expect(fill("{a:Nullable(String)}", { a: "\\N" })).toBe("CAST(NULL, 'Nullable(String)')");
    expect(fill("{a:String}", { a: "\\N" })).toBe("CAST('N', 'String')");
  });

  it("leaves texts and names alone that only look like parameters", () => {
    const text = "SELECT '{a:String}', `{a:String}`, 'it''s {a:String}', '\\'{a:String}'";
    expect(fill(text, {})).toBe(text);
  });

  it("says what is missing, and that a name cannot be a parameter", () => {
    expect(() => fill("{a:String}", {})).toThrow("Substitution `a` is not set");
    expect(() => fill("{a:Identifier}", { a: "x" })).toThrow("names cannot be parameters");
    expect(() => fill("{a: Identifier }", { a: "x" })).toThrow("names cannot be parameters");
  });

  it("never lets a value out of its quotes", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", "\\", "`", "{", "}", "a", "\n", ";", "-", "\0", "ệ") }),
        (value) => {
          const filled = fill("SELECT {a:String} FROM t", { a: value });
          const kinds = stretches(filled).map((it) => it.kind);
          expect(kinds).toEqual(["other", "string", "other", "string", "other"]);
        },
      ),
    );
  });
});

describe("stretches", () => {
  it("are the text, cut", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", "\\", "`", '"', "{", "}", ":", "a", " ", "B") }), (text) => {
        expect(
          stretches(text)
            .map((it) => it.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
