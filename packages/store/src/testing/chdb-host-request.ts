import type { IncomingMessage } from "node:http";
import { gunzipSync } from "node:zlib";
import type { Params } from "../database.ts";

/** What a request asks of the engine. */
export type Asked = {
  query: string;
  data: string;
  params: Params;
  settings: [string, string][];
  database: string | null;
  format: string;
  queryId: string;
  compress: boolean;
};

const MAX_BODY = 256 * 1024 ** 2;

/** What is said about the way, not to the engine. */
const NOT_SETTINGS = new Set([
  ...["query", "query_id", "database", "default_format", "user", "password", "session_id", "role", "compress"],
  ...["wait_end_of_query", "send_progress_in_http_headers", "http_headers_progress_interval_ms", "decompress"],
  ...["enable_http_compression", "client_protocol_version", "quota_key", "session_timeout", "session_check"],
  ...["cancel_http_readonly_queries_on_client_close", "buffer_size"],
]);

/** Reads a request of ClickHouse's HTTP interface: the query in the URL, the body or a form, data after it. */
export async function askedOf(request: IncomingMessage): Promise<Asked | "ping"> {
  const url = new URL(request.url ?? "/", "http://host");
  if (url.pathname === "/ping") return "ping";
  const body = await bodyOf(request);
  const given = url.searchParams;
  const contentType = request.headers["content-type"] ?? "";
  const form = contentType.startsWith("multipart/form-data") ? await formOf(body, contentType) : new Map();
  const inUrl = given.get("query");
  const text = form.size > 0 ? "" : body.toString("utf8");
  const fields = [...given, ...form];
  return {
    query: form.get("query") ?? inUrl ?? text,
    data: inUrl === null ? "" : text,
    params: Object.fromEntries(
      fields.filter(([name]) => name.startsWith("param_")).map(([name, value]) => [name.slice(6), unescaped(value)]),
    ),
    settings: readonlyLast([...given].filter(([name]) => isSetting(name))),
    database: given.get("database") === "default" ? null : given.get("database"),
    format: given.get("default_format") ?? "TabSeparated",
    queryId: given.get("query_id") ?? "",
    compress: given.get("enable_http_compression") === "1" && /gzip/.test(request.headers["accept-encoding"] ?? ""),
  };
}

function isSetting(name: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(name) && !name.startsWith("param_") && !NOT_SETTINGS.has(name);
}

function readonlyLast(settings: [string, string][]): [string, string][] {
  return settings.sort(([a], [b]) => Number(a === "readonly") - Number(b === "readonly"));
}

/** A parameter is written as in TSV: `\N` is null, and a backslash escapes. */
function unescaped(text: string): string | null {
  if (text === "\\N") return null;
  const escapes = new Map([
    ["n", "\n"],
    ["t", "\t"],
    ["r", "\r"],
    ["0", "\0"],
    ["b", "\b"],
    ["f", "\f"],
  ]);
  return text.replace(/\\(.)/gs, (_, char: string) => escapes.get(char) ?? char);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    if (length > MAX_BODY) throw new RangeError("The body is too large");
    chunks.push(bytes);
  }
  const body = Buffer.concat(chunks);
  return request.headers["content-encoding"] === "gzip" ? gunzipSync(body, { maxOutputLength: MAX_BODY }) : body;
}

async function formOf(body: Buffer, contentType: string): Promise<Map<string, string>> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
  return new Map([...form].map(([name, value]) => [name, typeof value === "string" ? value : ""]));
}
