import { parseArgs } from "node:util";
import { startChdbHost } from "./chdb-host.ts";

/** Starts a chDB host as a process: `--path DIR --port N`. Prints its address as one line once it listens. */
const { values } = parseArgs({
  options: {
    path: { type: "string" },
    port: { type: "string", default: "0" },
    host: { type: "string", default: "127.0.0.1" },
    parallel: { type: "string", default: "4" },
  },
});
if (values.path === undefined) throw new Error("Say where the data is: --path DIR");
const host = await startChdbHost({
  path: values.path,
  host: values.host,
  port: Number(values.port),
  parallel: Number(values.parallel),
});
process.stdout.write(`${host.url}\n`);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void host.close());
