import {
  type Clock,
  type Component,
  createPinoLogger,
  createPrometheusMetrics,
  type ProcessEvents,
  supervise,
  systemClock,
} from "@nghe/runtime";
import { apiOf, sqlDoorOf } from "../../embedded/doors.ts";
import { firstStart } from "../../embedded/first-start.ts";
import { createGroundWatch } from "../../embedded/ground-watch.ts";
import { type Installation, openInstallation } from "../../embedded/installation.ts";
import { outsideOf, pipelineOf } from "../../embedded/pipeline.ts";
import type { Command, CommandContext } from "../command.ts";
import { parseOptions } from "../parse-options.ts";
import { noWords } from "../subcommands.ts";
import { welcome } from "../welcome.ts";

const USAGE = `nghe start

Runs everything in one process: sources, enrichment, tables, alerts, the page, REST, live and SQL.
Settings are read from the environment: NGHE_DATA_DIR (./data), NGHE_HOST (127.0.0.1), NGHE_PORT (8080),
NGHE_CLICKHOUSE_PORT (8123), NGHE_ADMIN_KEY (else made and shown once), NGHE_DEMO (1), NGHE_UNMATCHED_DAYS (3),
NGHE_ALLOW_HOSTS (private hosts that webhooks and feeds may reach),
NGHE_LOG_LEVEL (info; warn where a terminal is watched). All of them: docs/operations.md.`;

const STOP_DEADLINE_MS = 9_000;
const GROUND_EVERY_MS = 2_000;

export type StartDeps = {
  signals: ProcessEvents;
  stdout: NodeJS.WritableStream;
  /** Between the sink's steps, by name: tests end the process there. */
  crashAt: (label: string) => void;
};

/** `nghe start`: the whole product until a signal ends it. */
export function startCommand(start: StartDeps): Command {
  return {
    name: "start",
    summary: "run everything in one process",
    usage: USAGE,
    async run(args, context) {
      noWords(parseOptions(args, {}).positionals);
      return run(start, context);
    },
  };
}

async function run(start: StartDeps, { config: read, terminal }: CommandContext): Promise<number> {
  const config = read();
  const logger = createPinoLogger({ level: config.logLevel, stream: start.stdout });
  const deps = {
    clock: systemClock,
    logger,
    metrics: createPrometheusMetrics(),
    random: Math.random,
    crashAt: start.crashAt,
  };
  const installation = await openInstallation(config, deps);
  const pipeline = pipelineOf(installation, config, deps);
  const outside = outsideOf(installation, config, deps);
  const ground = groundOf(installation, deps);
  const api = apiOf(
    installation,
    config,
    deps,
    () => [ground, ...pipeline, ...outside.components, installation.progress],
    outside.ingest,
  );
  const door = sqlDoorOf(installation, config, deps);
  const demo = firstStart(installation, config.demo, deps);
  const components = [ground, ...pipeline, ...outside.components, api, door, demo, installation.progress];
  const { started, ended } = supervise(components, {
    logger,
    clock: systemClock,
    stopDeadlineMs: STOP_DEADLINE_MS,
    signals: start.signals,
    exit: () => undefined,
  });
  if (await started) welcome(terminal, { api: api.url(), sql: door.url(), installation, demo: config.demo });
  return ended;
}

/** The files that must stay what they are while log and tables are open. */
function groundOf({ directory }: Installation, { clock }: { clock: Clock }): Component {
  const paths = [directory.path, directory.log, directory.tables];
  return createGroundWatch({ paths, everyMs: GROUND_EVERY_MS, clock });
}
