import { Problem } from "@nghe/contracts";
import { z } from "zod";
import type { Answer, Route } from "../route.ts";

export type JsonSchema = Record<string, unknown>;
export type Parameter = {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description: string;
  schema: JsonSchema;
  style?: "form";
  explode?: false;
};
export type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  security: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { required: true; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: JsonSchema }> }>;
};
export type OpenApi = {
  openapi: "3.1.0";
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { securitySchemes: Record<string, JsonSchema>; schemas: Record<string, JsonSchema> };
};

const ABOUT =
  "Social listening and share of voice. Every analytic answer carries `asOf` (the state of the tables it shows), " +
  "`coverage` (what was heard), `sql` (a statement that gives the same figures) and its `formula`. An error is always " +
  "`{error: {code, message, details}}`. What is wrong or doubtful about a query is told in English or Vietnamese, as " +
  "`Accept-Language` asks, with the change that mends it where one is certain. The same questions are asked live over the WebSocket `/live`.";

/** The OpenAPI 3.1 document of the routes, made from the very schemas that check requests. */
export function openApiOf(routes: readonly Route[], version: string): OpenApi {
  const paths: OpenApi["paths"] = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Nghe", version, description: ABOUT, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url: "/" }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "An API key: nghe_…" } },
      schemas: { Problem: schemaOf(Problem, "output") },
    },
  };
}

function operationOf(route: Route): Operation {
  const operation: Operation = {
    operationId: operationId(route),
    tags: [route.tag],
    summary: route.summary,
    description: needs(route),
    security: route.access.of === "anyone" ? [] : [{ key: [] }],
    parameters: [...pathParameters(route.path), ...queryParameters(route.query), ...ifMatch(route)],
    responses: Object.fromEntries([...route.answers.map(answered), ...problems(route)]),
  };
  if (route.body === undefined) return operation;
  const schema = schemaOf(route.body, "input");
  const content: Record<string, { schema: JsonSchema }> = { "application/json": { schema } };
  if (route.bodyKind === "raw") content["application/x-ndjson"] = { schema: { type: "string" } };
  return { ...operation, requestBody: { required: true, content } };
}

function operationId({ method, path }: Route): string {
  const words = path
    .replace("/api/v1/", "")
    .split(/[^A-Za-z]+/)
    .filter((word) => word !== "");
  return [method.toLowerCase(), ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join("");
}

function needs({ access }: Route): string {
  switch (access.of) {
    case "anyone":
      return "Needs no key.";
    case "installation":
      return `Needs an installation key with the scope \`${access.scope}\`.`;
    case "workspace":
      return `Needs a key of the workspace, or of the installation, with the scope \`${access.scope}\`.`;
    case "key":
      return `Needs a key with the scope \`${access.scope}\`.`;
  }
}

function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    description: name === "ws" ? "The workspace's id" : `The ${name}'s id`,
    schema: { type: "string" },
  }));
}

function queryParameters(query: undefined | z.ZodType): Parameter[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(query, "output") as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: required.includes(name),
    description: typeof description === "string" ? description : "",
    schema,
    ...(schema["type"] === "array" ? { style: "form", explode: false } : {}),
  }));
}

function ifMatch({ method }: Route): Parameter[] {
  if (method !== "PATCH" && method !== "DELETE") return [];
  const description = "The revision that was seen; another in force answers 409.";
  return [{ name: "If-Match", in: "header", required: false, description, schema: { type: "string" } }];
}

function answered({ status, description, schema }: Answer): [string, Operation["responses"][string]] {
  if (schema === undefined) return [String(status), { description }];
  return [String(status), { description, content: { "application/json": { schema: schemaOf(schema, "output") } } }];
}

function problems(route: Route): [string, Operation["responses"][string]][] {
  const found = [["400", "The request is wrong; `details.problems` names the fields."]];
  if (route.access.of !== "anyone") found.push(["401", "No valid key."], ["403", "The key does not reach this far."]);
  if (route.path.includes("{")) found.push(["404", "Not there, or not for this key."]);
  if (route.method === "PATCH" || route.method === "DELETE" || route.method === "POST") {
    found.push(["409", "Someone else wrote first, or the id is taken."]);
  }
  if (route.body !== undefined) found.push(["413", "The body is too large."]);
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } };
  return found.map(([status = "", description = ""]) => [status, { description, content }]);
}

/** JSON Schema of a zod schema, as callers send it (`input`) or as it comes back (`output`). */
function schemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" });
  return made;
}
