import { access } from "node:fs/promises";
import { join } from "node:path";
import { DirectoryInUse } from "@nghe/bus";
import { createNoMetrics, Failure, silentLogger, systemClock } from "@nghe/runtime";
import { type Installation, openInstallation } from "../../embedded/installation.ts";
import type { CommandContext } from "../command.ts";

/** An installation that no server works on: its registry is folded up to the log's end, nothing else runs. */
export type OpenAlone = { installation: Installation; close(): Promise<void> };

/** Opens the data directory for this command alone. Throws `Failure` where there is none, or a server has it. */
export async function openAlone(context: CommandContext): Promise<OpenAlone> {
  const config = context.config();
  await access(join(config.dataDir, "secret")).catch((cause: unknown) => {
    const why = `there is no data directory at ${config.dataDir}; NGHE_DATA_DIR says where it is`;
    throw new Failure("no-data-directory", why, { retriable: false, cause });
  });
  const deps = { clock: systemClock, logger: silentLogger, metrics: createNoMetrics(), crashAt: () => undefined };
  const installation = await openInstallation(config, deps).catch((error: unknown) => {
    throw error instanceof DirectoryInUse ? inUse(config.dataDir, error) : error;
  });
  const close = async (): Promise<void> => {
    await installation.registry.stop();
    await installation.foundation.stop();
  };
  try {
    await installation.registry.start(context.signal);
    await installation.registry.refresh();
    return { installation, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function inUse(path: string, cause: DirectoryInUse): Failure {
  const why = `a server (process ${cause.pid}) works on ${path}. Stop it first: this command needs log and tables alone`;
  return new Failure("server-runs", why, { retriable: true, cause });
}
