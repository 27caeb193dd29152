import type { Cell, Database } from "../database.ts";
import { DatabaseError } from "../database-error.ts";

/** What becomes of one insert: how many of its rows land, and whether its writer ever hears. */
export type Fault = { landed: "none" | "half" | "all"; error: Error };

export type FaultyDatabase = Database & {
  /** The n-th insert from now (0 is the next) fails as said; the others work. */
  failInsert(nth: number, fault: Fault): void;
  /** The next insert into a table whose name ends so waits for `release`; `reached` resolves when it has come. */
  holdInsert(table: string): { reached: Promise<void>; release: () => void };
  /** Inserts so far, in order, with their tables. */
  readonly inserted: string[];
};

export function lostConnection(): DatabaseError {
  return new DatabaseError("unavailable", "The connection was lost", { clickhouseCode: undefined, cause: undefined });
}

/** A database whose inserts fail when told to: not at all, by half, or wholly landed with the reply lost. */
export function createFaultyDatabase(inner: Database): FaultyDatabase {
  const faults = new Map<number, Fault>();
  const holds = new Map<string, { arrive: () => void; released: Promise<void> }>();
  const inserted: string[] = [];

  return {
    inserted,
    failInsert: (nth, fault) => faults.set(inserted.length + nth, fault),
    holdInsert(table) {
      let arrive = (): void => {};
      let release = (): void => {};
      const reached = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      holds.set(table, { arrive, released });
      return { reached, release };
    },
    async insert(table, columns, rows) {
      if (rows.length === 0) return;
      const hold = [...holds].find(([name]) => table.endsWith(name));
      if (hold !== undefined) {
        holds.delete(hold[0]);
        hold[1].arrive();
        await hold[1].released;
      }
      const fault = faults.get(inserted.length);
      inserted.push(table);
      const landing = landed(rows, fault);
      if (landing.length > 0) await inner.insert(table, columns, landing);
      if (fault !== undefined) throw fault.error;
    },
    query: (statement) => inner.query(statement),
    execute: (sql, params) => inner.execute(sql, params),
    close: () => inner.close(),
  };
}

function landed(rows: readonly (readonly Cell[])[], fault: undefined | Fault): readonly (readonly Cell[])[] {
  if (fault === undefined || fault.landed === "all") return rows;
  return fault.landed === "none" ? [] : rows.filter((_, index) => index % 2 === 0);
}
