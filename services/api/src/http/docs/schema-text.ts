import type { JsonSchema } from "./open-api.ts";

/** A JSON Schema as a person writes a type: `{id: string, name?: string | null}`, indented. */
export function schemaText(schema: JsonSchema, indent = ""): string {
  const choices = schema["anyOf"] ?? schema["oneOf"];
  if (Array.isArray(choices)) return choices.map((choice) => schemaText(asSchema(choice), indent)).join(" | ");
  if ("const" in schema) return JSON.stringify(schema["const"]);
  if (Array.isArray(schema["enum"])) return schema["enum"].map((value) => JSON.stringify(value)).join(" | ");
  if (Array.isArray(schema["type"])) {
    return schema["type"].map((type) => schemaText({ ...schema, type }, indent)).join(" | ");
  }
  if (schema["type"] === "array") return arrayText(asSchema(schema["items"]), indent);
  if (schema["type"] === "object") return objectText(schema, indent);
  return typeof schema["type"] === "string" ? schema["type"] : "any";
}

function arrayText(items: JsonSchema, indent: string): string {
  const text = schemaText(items, indent);
  const isChoice = "anyOf" in items || "oneOf" in items || "enum" in items || Array.isArray(items["type"]);
  return isChoice ? `(${text})[]` : `${text}[]`;
}

function objectText(schema: JsonSchema, indent: string): string {
  const properties = Object.entries(asSchema(schema["properties"]));
  if (properties.length === 0) return "object";
  const required: unknown[] = Array.isArray(schema["required"]) ? schema["required"] : [];
  const inner = `${indent}  `;
  const lines = properties.map(([name, property]) => {
    return `${inner}${name}${required.includes(name) ? "" : "?"}: ${schemaText(asSchema(property), inner)}`;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}

function asSchema(value: unknown): JsonSchema {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
