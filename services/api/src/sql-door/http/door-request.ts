import type { IncomingHttpHeaders } from "node:http";
import { DoorException } from "./exception.ts";

/** A request to the SQL door, read whole. `settings` are the URL parameters that are no part of the protocol. */
export type DoorRequest = {
  text: string;
  user: string;
  password: undefined | string;
  queryId: undefined | string;
  format: undefined | string;
  parameters: ReadonlyMap<string, string>;
  settings: ReadonlyMap<string, string>;
  /** How the answer is to be packed. */
  packing: "plain" | "gzip" | "blocks";
};

const PROTOCOL = new Set([
  "query",
  "user",
  "password",
  "database",
  "query_id",
  "default_format",
  "compress",
  "enable_http_compression",
]);
/** `default` is what drivers say when nobody named a database. */
const DATABASES = new Set(["", "nghe", "default"]);
export const MAX_TEXT_BYTES = 64 * 1024;
const MAX_PARAMETERS = 200;

/** Reads what ClickHouse's HTTP interface takes: a text in the URL, the body, or both, and who asks. */
export function readDoorRequest(url: URL, headers: IncomingHttpHeaders, body: string): DoorRequest {
  const query = url.searchParams;
  checkDatabase(query.get("database") ?? header(headers, "x-clickhouse-database") ?? "");
  const { user, password } = credentials(query, headers);
  return {
    text: wholeText(query.get("query") ?? "", body),
    user,
    password,
    queryId: queryId(query.get("query_id") ?? header(headers, "x-clickhouse-query-id")),
    format: header(headers, "x-clickhouse-format") ?? query.get("default_format") ?? undefined,
    parameters: withPrefix(query),
    settings: new Map([...query].filter(([name]) => !PROTOCOL.has(name) && !name.startsWith("param_"))),
    packing: packing(query, headers),
  };
}

/** The body is its own text, or goes on where the URL's ends. */
function wholeText(inUrl: string, body: string): string {
  const text = inUrl === "" || body === "" ? inUrl + body : `${inUrl}\n${body}`;
  if (Buffer.byteLength(text) > MAX_TEXT_BYTES) {
    throw new DoorException(62, "SYNTAX_ERROR", `The query is longer than ${MAX_TEXT_BYTES} bytes`, 413);
  }
  return text;
}

function checkDatabase(name: string): void {
  if (DATABASES.has(name)) return;
  throw new DoorException(
    81,
    "UNKNOWN_DATABASE",
    `Database ${name.slice(0, 80)} does not exist: the views are in nghe`,
  );
}

function credentials(query: URLSearchParams, headers: IncomingHttpHeaders): Pick<DoorRequest, "user" | "password"> {
  const key = header(headers, "x-clickhouse-key");
  if (key !== undefined) return { user: header(headers, "x-clickhouse-user") ?? "default", password: key };
  const basic = /^Basic ([A-Za-z0-9+/=_-]+)$/i.exec(header(headers, "authorization") ?? "")?.[1];
  if (basic !== undefined) {
    const [user = "", ...rest] = Buffer.from(basic, "base64").toString("utf8").split(":");
    return { user: user === "" ? "default" : user, password: rest.join(":") };
  }
  return {
    user: query.get("user") ?? header(headers, "x-clickhouse-user") ?? "default",
    password: query.get("password") ?? undefined,
  };
}

function queryId(given: undefined | string): undefined | string {
  return given !== undefined && /^[A-Za-z0-9_.:-]{1,100}$/.test(given) ? given : undefined;
}

function withPrefix(query: URLSearchParams): Map<string, string> {
  const found = [...query].filter(([name]) => name.startsWith("param_"));
  if (found.length > MAX_PARAMETERS)
    throw new DoorException(36, "BAD_ARGUMENTS", `More than ${MAX_PARAMETERS} parameters`);
  return new Map(found.map(([name, value]) => [name.slice("param_".length), value]));
}

function packing(query: URLSearchParams, headers: IncomingHttpHeaders): DoorRequest["packing"] {
  if (isOn(query.get("compress"))) return "blocks";
  const takesGzip = /(^|[,\s])gzip\s*(;\s*q=(?!0(\.0*)?\s*(,|$))|,|$)/.test(header(headers, "accept-encoding") ?? "");
  return isOn(query.get("enable_http_compression")) && takesGzip ? "gzip" : "plain";
}

function isOn(value: null | string): boolean {
  return value === "1" || value === "true";
}

function header(headers: IncomingHttpHeaders, name: string): undefined | string {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
