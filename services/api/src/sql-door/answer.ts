import { catalog, type DoorEngine, PLAIN_OUTPUT, type QueryLimits, type ReaderSettings } from "@nghe/store/door";
import type { Gate } from "./gate/gate.ts";
import { answerGreeting } from "./greetings.ts";
import { readClientSettings } from "./http/client-settings.ts";
import type { DoorRequest } from "./http/door-request.ts";
import { DoorException, exceptionOf } from "./http/exception.ts";
import { CONTENT_TYPES, DEFAULT_FORMAT } from "./http/formats.ts";
import { NEWER_BLOCKS, toNewerBlocks } from "./native/newer-blocks.ts";
import { UnknownColumnType } from "./native/skip-column.ts";
import { fillParameters } from "./parameters.ts";
import { type DoorStatement, readStatement } from "./read-statement.ts";

export type Answer = { bytes: Uint8Array; rows: number; elapsedMs: number; format: string; canonical: string };

export type Answering = {
  engine: Pick<DoorEngine, "canonical" | "run">;
  gate: Gate;
  limits: QueryLimits;
};

/**
 * Answers a request inside a scope: the text as the engine writes it, its parameters filled in, is judged, and that
 * same text is run. Throws `DoorException` or `EngineError`.
 */
export async function answer(on: Answering, request: DoorRequest, token: string, signal: AbortSignal): Promise<Answer> {
  const settings = readClientSettings(request.settings, on.limits, PLAIN_OUTPUT);
  const statement = readStatement(await canonicalText(on.engine, request));
  const format = formatOf(statement, request);
  const canonical = await allowedText(on, statement);
  if (canonical === "") return { bytes: new Uint8Array(), rows: 0, elapsedMs: 0, format, canonical: "USE nghe" };
  const result = await on.engine.run(token, canonical, { format, settings, signal });
  checkSize(result.bytes, settings);
  if (result.rows === 0 && statement.kind === "describe") throw unknownTable(statement.table);
  const bytes = format === "Native" ? nativeFor(request, result.bytes) : result.bytes;
  return { ...result, bytes, format, canonical };
}

function nativeFor(request: DoorRequest, bytes: Uint8Array): Uint8Array {
  if (Number(request.settings.get("client_protocol_version") ?? 0) < NEWER_BLOCKS) return bytes;
  try {
    return toNewerBlocks(bytes);
  } catch (error) {
    if (!(error instanceof UnknownColumnType)) throw error;
    throw new DoorException(48, "NOT_IMPLEMENTED", `${error.message}: convert the column with toString`);
  }
}

async function canonicalText(engine: Answering["engine"], request: DoorRequest): Promise<string> {
  if (request.text.trim() === "") throw new DoorException(62, "SYNTAX_ERROR", "Empty query");
  const canonical = await engine.canonical(request.text);
  const filled = fillParameters(canonical, request.parameters);
  return filled === canonical ? canonical : await engine.canonical(filled);
}

function formatOf(statement: DoorStatement, request: DoorRequest): string {
  const format = statement.format ?? request.format ?? DEFAULT_FORMAT;
  if (CONTENT_TYPES.has(format)) return format;
  throw new DoorException(
    73,
    "UNKNOWN_FORMAT",
    `The format ${format.slice(0, 60)} is not offered here. There are ${[...CONTENT_TYPES.keys()].join(", ")}`,
  );
}

/** The text to run; empty where there is nothing to do. */
async function allowedText({ gate }: Answering, statement: DoorStatement): Promise<string> {
  switch (statement.kind) {
    case "describe":
      return catalog.describe(statement.table);
    case "show-create":
      return catalog.showCreate(statement.table);
    case "exists":
      return catalog.exists(statement.table);
    case "show-tables":
      return catalog.showTables(statement.like);
    case "show-databases":
      return catalog.showDatabases();
    case "use":
      return "";
    case "query": {
      const sql = answerGreeting(statement.sql);
      const verdict = await gate.judge(sql);
      if (verdict.status === "refused") throw exceptionOf(verdict);
      return sql;
    }
  }
}

/** The engine counts a result in memory; written out, as JSON say, it may be several times as large. */
function checkSize(bytes: Uint8Array, { limits }: ReaderSettings): void {
  const most = limits.resultBytes * 4;
  if (bytes.length <= most) return;
  throw new DoorException(
    307,
    "TOO_MANY_BYTES",
    `The result is ${bytes.length} bytes as written; at most ${most} are sent. Ask for less, or in parts`,
  );
}

function unknownTable(table: string): DoorException {
  return new DoorException(60, "UNKNOWN_TABLE", `Table nghe.${table} does not exist`);
}
