/** A result as the engine wrote it. `rows` counts the rows of the result. */
export type EngineResult = { bytes: Uint8Array; rows: number; elapsedMs: number };

/** Settings in the order they are made. Names and values are our own; nothing from outside is ever among them. */
export type Setup = readonly (readonly [name: string, value: number | string])[];

/** One connection: its settings stay, and it runs one statement at a time. Errors are `EngineError`s. */
export type EngineConnection = {
  /** Makes `nghe` its database and these its settings, once, before anything is run. */
  setUp(setup: Setup): Promise<void>;
  run(sql: string, format: string): Promise<EngineResult>;
  close(): void;
};

export type OpenConnection = () => EngineConnection;
