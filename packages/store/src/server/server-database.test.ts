import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "@nghe/runtime";
import { afterAll } from "vitest";
import { startChdbHost } from "../testing/chdb-host.ts";
import { describeDatabaseContract } from "../testing/database-contract.ts";
import { createServerDatabase } from "./server-database.ts";

const path = await mkdtemp(join(tmpdir(), "nghe-host-"));
const host = await startChdbHost({ path, host: "127.0.0.1", port: 0, parallel: 4 });
afterAll(async () => {
  await host.close();
  await rm(path, { recursive: true, force: true });
});

describeDatabaseContract("a server over HTTP", async () =>
  createServerDatabase({
    url: host.url,
    user: "default",
    password: "",
    clock: systemClock,
    random: () => 0.5,
    timeoutMs: 10_000,
    connections: 8,
    replicated: false,
  }),
);
