/** A result as the engine wrote it. `rows` counts the rows of the result. */
export type EngineResult = { bytes: Uint8Array; rows: number; elapsedMs: number };

/** One connection: its settings stay, and it runs one statement at a time. Errors are `EngineError`s. */
export type EngineConnection = {
  run(sql: string, format: string): Promise<EngineResult>;
  close(): void;
};

export type OpenConnection = () => EngineConnection;
