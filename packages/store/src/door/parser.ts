import { z } from "zod";
import type { EngineConnection, OpenConnection } from "./engine-connection.ts";
import { EngineError } from "./engine-error.ts";
import { createTurns } from "./in-turn.ts";
import { PARSER_SETUP } from "./reader-settings.ts";

const engineFunction = z.object({
  name: z.string(),
  is_aggregate: z.coerce.number(),
  case_insensitive: z.coerce.number(),
});

export type EngineFunction = { name: string; aggregate: boolean; caseInsensitive: boolean };

/** The engine's own reading of a text. Nothing here runs the text, and no table is opened. */
export type Parser = {
  /** The text as the engine writes it; `EngineError` where it is no single statement. */
  canonical(sql: string): Promise<string>;
  /** `EXPLAIN AST` of a canonical text, a node a line. */
  ast(canonical: string): Promise<string>;
  /** `EXPLAIN QUERY TREE run_passes = 0` of a canonical text, a node a line. */
  tree(canonical: string): Promise<string>;
  functions(): Promise<EngineFunction[]>;
  databases(): Promise<string[]>;
  /** The names of all columns of the views in `nghe`. */
  columns(): Promise<string[]>;
  version(): Promise<string>;
  /** Stops what runs under the token and ends with `mark`; nothing happens where nothing does. */
  kill(token: string, mark: string): Promise<void>;
  close(): void;
};

/** Opens one connection when it is first needed, and works on it in turn. */
export function createParser(open: OpenConnection): Parser {
  const turns = createTurns();
  let opened: undefined | Promise<EngineConnection>;

  async function text(sql: string, format = "TSVRaw"): Promise<string> {
    return await turns.run(async () => {
      opened ??= prepare(open);
      const connection = await opened;
      const result = await connection.run(sql, format);
      return new TextDecoder().decode(result.bytes);
    });
  }
  const rows = async (sql: string): Promise<unknown[]> =>
    lines(await text(sql, "JSONEachRow")).map((line) => JSON.parse(line));

  return {
    async canonical(sql) {
      const answer = await text(`SELECT formatQuery(unhex('${hex(sql)}')) AS q FORMAT JSONEachRow`);
      return z.object({ q: z.string() }).parse(JSON.parse(answer)).q;
    },
    ast: (canonical) => text(`EXPLAIN AST ${canonical}`),
    tree: (canonical) => text(`EXPLAIN QUERY TREE run_passes = 0 ${canonical}`),
    async functions() {
      const found = await rows("SELECT name, is_aggregate, case_insensitive FROM system.functions");
      return found.map((row) => {
        const { name, is_aggregate, case_insensitive } = engineFunction.parse(row);
        return { name, aggregate: is_aggregate === 1, caseInsensitive: case_insensitive === 1 };
      });
    },
    databases: async () => lines(await text("SELECT name FROM system.databases")),
    columns: async () => lines(await text("SELECT DISTINCT name FROM system.columns WHERE database = 'nghe'")),
    version: async () => (await text("SELECT version()")).trim(),
    async kill(token, mark) {
      const which = `Settings['log_comment'] = unhex('${hex(token)}') AND endsWith(query, unhex('${hex(mark)}'))`;
      await text(`KILL QUERY WHERE ${which} ASYNC`);
    },
    close() {
      void opened?.then(
        (connection) => connection.close(),
        () => undefined,
      );
    },
  };
}

async function prepare(open: OpenConnection): Promise<EngineConnection> {
  const connection = open();
  try {
    await connection.setUp(PARSER_SETUP);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Hexadecimal digits carry a text into a statement with nothing to escape. A parameter would do as well, but chDB
 * runs all calls with parameters of a process one after the other, behind the store's own.
 */
function hex(text: string): string {
  if (text.includes("\0")) throw new EngineError(62, "SYNTAX_ERROR", "Syntax error: the text holds a NUL character");
  return Buffer.from(text, "utf8").toString("hex");
}

function lines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
