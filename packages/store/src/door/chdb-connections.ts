import { Session } from "chdb";
import { quote } from "../parameter-text.ts";
import type { OpenConnection } from "./engine-connection.ts";
import { toEngineError } from "./engine-error.ts";

/** Connections to chDB at `path`, which this process has open or opens now. */
export function chdbConnections(path: string): OpenConnection {
  return () => {
    const session = new Session(path);
    const run = async (sql: string, format: string) => {
      try {
        const result = await session.queryAsync(sql, { format });
        return { bytes: result.bytes(), rows: result.rowsRead, elapsedMs: result.elapsed * 1000 };
      } catch (error) {
        throw toEngineError(error);
      }
    };
    return {
      async setUp(setup) {
        await run("USE nghe", "TSV");
        for (const [name, value] of setup) {
          await run(`SET ${name} = ${typeof value === "number" ? value : quote(value)}`, "TSV");
        }
      },
      run,
      close: () => session.close(),
    };
  };
}
