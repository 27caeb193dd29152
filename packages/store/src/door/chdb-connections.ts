import { Session } from "chdb";
import type { OpenConnection } from "./engine-connection.ts";
import { toEngineError } from "./engine-error.ts";

/** Connections to chDB at `path`, which this process has open or opens now. */
export function chdbConnections(path: string): OpenConnection {
  return () => {
    const session = new Session(path);
    return {
      async run(sql, format) {
        try {
          const result = await session.queryAsync(sql, { format });
          return { bytes: result.bytes(), rows: result.rowsRead, elapsedMs: result.elapsed * 1000 };
        } catch (error) {
          throw toEngineError(error);
        }
      },
      close: () => session.close(),
    };
  };
}
