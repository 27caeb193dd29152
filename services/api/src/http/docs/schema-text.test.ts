import { describe, expect, it } from "vitest";
import { z } from "zod";
import { schemaText } from "./schema-text.ts";

const text = (schema: z.ZodType) => schemaText({ ...z.toJSONSchema(schema, { io: "input" }) });

describe("a schema as a person writes a type", () => {
  it.each([
    ["a string", z.string(), "string"],
    ["a whole number", z.int(), "integer"],
    ["a constant", z.literal("vi"), '"vi"'],
    ["one of some", z.enum(["own", "competitor"]), '"own" | "competitor"'],
    ["what may be null", z.string().nullable(), "string | null"],
    ["a list", z.array(z.string()), "string[]"],
    ["a list of one of some", z.array(z.enum(["a", "b"])), '("a" | "b")[]'],
    ["a list of what may be null", z.array(z.number().nullable()), "(number | null)[]"],
    ["one of two types", z.union([z.string(), z.int()]), "string | integer"],
    ["a list of lists", z.array(z.array(z.boolean())), "boolean[][]"],
    ["anything", z.unknown(), "any"],
    ["an object of any keys", z.record(z.string(), z.number()), "object"],
  ])("%s", (_, schema, expected) => {
    expect(text(schema)).toBe(expected);
  });

  it("has a line for each field, and a ? behind those that may be left out", () => {
    expect(text(z.object({ id: z.string(), name: z.string().optional() }))).toBe("{\n  id: string\n  name?: string\n}");
  });

  it("indents what is inside", () => {
    const post = z.object({ author: z.object({ id: z.string() }), tags: z.array(z.object({ tag: z.string() })) });
    expect(text(post).split("\n")).toEqual([
      "{",
      "  author: {",
      "    id: string",
      "  }",
      "  tags: {",
      "    tag: string",
      "  }[]",
      "}",
    ]);
  });
});
