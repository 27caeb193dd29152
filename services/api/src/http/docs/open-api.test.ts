import { ClientFrame } from "@nghe/contracts";
import { describe, expect, it } from "vitest";
import { createApiBench } from "../../testing/api-bench.ts";
import { docsPage } from "./docs-page.ts";
import { type JsonSchema, openApiOf } from "./open-api.ts";
import { schemaText } from "./schema-text.ts";

const { routes } = createApiBench();
const api = openApiOf(routes, "1.2.3");
const operations = Object.values(api.paths).flatMap((methods) => Object.values(methods));
const parameterOf = (path: string, name: string) =>
  api.paths[path]?.["get"]?.parameters.find((parameter) => parameter.name === name);

describe("the document", () => {
  it("has every route, each under a name of its own", () => {
    expect(operations).toHaveLength(routes.length);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length);
  });

  it("is JSON without a reference that leads nowhere", () => {
    const text = JSON.stringify(api);
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = ""]) => reference);
    expect(references.length).toBeGreaterThan(0);
    for (const reference of new Set(references)) {
      const found = reference
        .slice(2)
        .split("/")
        .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], JSON.parse(text));
      expect(found, reference).toBeDefined();
    }
  });

  it("declares every parameter of a path, and each answer with a description", () => {
    for (const [path, methods] of Object.entries(api.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters, responses } of Object.values(methods)) {
        expect(parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name)).toEqual(named);
        for (const { description } of Object.values(responses)) expect(description).not.toBe("");
      }
    }
  });

  it("tells what is optional from what is required", () => {
    const brands = new Map(Object.entries(api.paths)).get("/api/v1/workspaces/{ws}/brands");
    const body = brands?.["post"]?.requestBody?.content["application/json"]?.schema;
    expect(body).toMatchObject({ required: ["id", "name", "role", "query"], additionalProperties: false });
    expect(parameterOf("/api/v1/workspaces/{ws}/volume", "from")).toMatchObject({ required: false });
  });

  it("writes lists as they are sent", () => {
    expect(parameterOf("/api/v1/workspaces/{ws}/volume", "brand")).toMatchObject({
      style: "form",
      explode: false,
      schema: { type: "array" },
    });
  });

  it("says which key each operation needs", () => {
    for (const operation of operations) expect(operation.description).toMatch(/key/);
    expect(operations.every(({ security }) => security.length === 1)).toBe(true);
  });
});

describe("the page", () => {
  const page = docsPage(api);

  it("shows every operation and needs no script, no style of its own and nothing from elsewhere", () => {
    const missing = operations.filter(({ operationId }) => !page.includes(`id="${operationId}"`));
    expect(missing).toEqual([]);
    expect(page.match(/<script|<style|\sstyle="|\son\w+="|https?:\/\//)).toBeNull();
  });

  it("shows how to ask live, with frames that the contract knows", () => {
    const sent = [...page.matchAll(/^(?:<pre>)?→ (\{.*\})(?:<\/pre>)?$/gm)].map(([, text = ""]) => JSON.parse(text));
    expect(sent).toHaveLength(3);
    for (const frame of sent) expect(ClientFrame.safeParse(frame).success).toBe(true);
  });

  it("escapes what it shows", () => {
    const evil = { ...api, info: { ...api.info, title: "<img src=x onerror=alert(1)>" } };
    expect(docsPage(evil)).not.toContain("<img");
  });
});

it.each<[JsonSchema, string]>([
  [{ type: "string" }, "string"],
  [{ enum: ["a", "b"] }, '"a" | "b"'],
  [{ const: true }, "true"],
  [{ type: "array", items: { type: "integer" } }, "integer[]"],
  [{ type: "array", items: { anyOf: [{ type: "integer" }, { type: "null" }] } }, "(integer | null)[]"],
  [{ type: "object", properties: { a: { type: "string" }, b: {} }, required: ["a"] }, "{\n  a: string\n  b?: any\n}"],
  [{ type: "object" }, "object"],
])("writes %j as a person would", (schema, text) => {
  expect(schemaText(schema)).toBe(text);
});
