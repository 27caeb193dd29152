import { listen, runNghe } from "./product-process.ts";

/** A running product over a data directory, without the demo, on ports of its own; `profile` as `runNghe` has it. */
export async function startServer(directory: string, profile: undefined | string) {
  const ports = { NGHE_PORT: "0", NGHE_CLICKHOUSE_PORT: "0" };
  const environment = { NGHE_DATA_DIR: directory, NGHE_DEMO: "0", NGHE_LOG_LEVEL: "warn", ...ports };
  const child = runNghe(["start"], environment, profile);
  const [, base = ""] = await listen(child).until(/^Open +(http:\/\/[\w.:]+)/m);
  return { child, base };
}
