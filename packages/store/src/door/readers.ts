import type { EngineConnection, OpenConnection } from "./engine-connection.ts";
import { EngineError } from "./engine-error.ts";
import { type ReaderSettings, readerKey, readerSetup } from "./reader-settings.ts";

type Reader = { key: string; token: string; connection: EngineConnection; busy: boolean; usedAt: number };

/** Reader connections by scope and settings: opened when needed, kept while used, never more than `most`. */
export type Readers = {
  use<T>(token: string, settings: ReaderSettings, work: (connection: EngineConnection) => Promise<T>): Promise<T>;
  /** Closes the scope's readers; one at work is closed when it has finished. */
  drop(token: string): void;
  closeIdle(longerThanMs: number): void;
  closeAll(): void;
  readonly open: number;
};

export function createReaders(deps: { open: OpenConnection; most: number; now: () => number }): Readers {
  const readers = new Set<Reader>();

  function discard(reader: Reader): void {
    readers.delete(reader);
    if (!reader.busy) reader.connection.close();
  }

  async function take(token: string, settings: ReaderSettings): Promise<Reader> {
    const key = readerKey(token, settings);
    for (const reader of readers) {
      if (reader.busy || reader.key !== key) continue;
      reader.busy = true;
      return reader;
    }
    if (readers.size >= deps.most) makeRoom();
    const reader = { key, token, connection: deps.open(), busy: true, usedAt: deps.now() };
    readers.add(reader);
    await prepare(reader, settings);
    return reader;
  }

  function makeRoom(): void {
    const idle = [...readers].filter((reader) => !reader.busy).sort((a, b) => a.usedAt - b.usedAt)[0];
    if (idle === undefined) {
      throw new EngineError(
        202,
        "TOO_MANY_SIMULTANEOUS_QUERIES",
        "Too many simultaneous queries: try again in a moment",
      );
    }
    discard(idle);
  }

  async function prepare(reader: Reader, settings: ReaderSettings): Promise<void> {
    try {
      await reader.connection.setUp(readerSetup(reader.token, settings));
    } catch (error) {
      reader.busy = false;
      discard(reader);
      throw error;
    }
  }

  function release(reader: Reader): void {
    reader.busy = false;
    reader.usedAt = deps.now();
    if (!readers.has(reader)) reader.connection.close();
  }

  return {
    async use(token, settings, work) {
      const reader = await take(token, settings);
      try {
        return await work(reader.connection);
      } finally {
        release(reader);
      }
    },
    drop(token) {
      for (const reader of [...readers]) if (reader.token === token) discard(reader);
    },
    closeIdle(longerThanMs) {
      const before = deps.now() - longerThanMs;
      for (const reader of [...readers]) if (!reader.busy && reader.usedAt <= before) discard(reader);
    },
    closeAll() {
      for (const reader of [...readers]) discard(reader);
    },
    get open() {
      return readers.size;
    },
  };
}
