import { z } from "zod";
import type { Database } from "../database.ts";

const Row = z.record(z.string(), z.unknown());
export type ViewRow = z.infer<typeof Row>;

/** Reads as an analyst does: the views alone, with a scope's token; null reads without one. */
export function createViewReader(database: Database, token: string | null): (sql: string) => Promise<ViewRow[]> {
  if (token !== null && !/^[0-9A-Za-z]*$/.test(token)) throw new TypeError("a token is plain");
  return (sql) =>
    database.query({
      sql: token === null ? sql : `${sql}\nSETTINGS log_comment = '${token}'`,
      params: {},
      row: Row,
      timeoutMs: undefined,
    });
}
