import { text } from "node:stream/consumers";
import { processEvents, unknownSettings, unknownSettingText } from "@nghe/runtime";
import { alertsCommand } from "./cli/commands/alerts.ts";
import { backfillCommand } from "./cli/commands/backfill.ts";
import { brandsCommand } from "./cli/commands/brands.ts";
import { doctorCommand } from "./cli/commands/doctor.ts";
import { eraseCommand } from "./cli/commands/erase.ts";
import { exclusionsCommand } from "./cli/commands/exclusions.ts";
import { importCommand } from "./cli/commands/import.ts";
import { keysCommand } from "./cli/commands/keys.ts";
import { namesCommand } from "./cli/commands/names.ts";
import { nlpCommand } from "./cli/commands/nlp.ts";
import { queryCommand } from "./cli/commands/query.ts";
import { replayCommand } from "./cli/commands/replay.ts";
import { sourcesCommand } from "./cli/commands/sources.ts";
import { sqlCommand } from "./cli/commands/sql.ts";
import { startCommand } from "./cli/commands/start.ts";
import { trainCommand } from "./cli/commands/train.ts";
import { verifyCommand } from "./cli/commands/verify.ts";
import { workspacesCommand } from "./cli/commands/workspaces.ts";
import { thisMachine } from "./cli/doctor/this-machine.ts";
import { runCommandLine } from "./cli/run-command-line.ts";
import { terminalOf } from "./cli/terminal.ts";
import { installationConfig } from "./config.ts";

const crashLabel = process.env.NGHE_CRASH_AT;
const stop = new AbortController();
const words = process.argv.slice(2);
if (words[0] !== "start") for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());

// Whoever read the output has left (`nghe … | head`): a server goes on without, a command has nobody to go on for.
for (const output of [process.stdout, process.stderr]) {
  output.on("error", () => {
    if (words[0] !== "start") stop.abort();
  });
}

// Whoever read the output has gone (`nghe … | head`): there is nobody left to write for.
process.stdout.on("error", () => stop.abort());

const draw = (line: string): boolean => process.stderr.write(line);
const commands = [
  startCommand({
    signals: processEvents(process),
    stdout: process.stdout,
    crashAt: (label) => {
      if (label === crashLabel) process.kill(process.pid, "SIGKILL");
    },
  }),
  importCommand(draw),
  workspacesCommand(),
  brandsCommand(),
  backfillCommand(),
  namesCommand(),
  exclusionsCommand(),
  keysCommand(),
  sourcesCommand(),
  alertsCommand(),
  queryCommand(draw, () => text(process.stdin)),
  sqlCommand({
    readInput: () => text(process.stdin),
    write: (bytes) => process.stdout.write(bytes),
    isRead: process.stdout.isTTY,
  }),
  verifyCommand(draw),
  replayCommand(draw),
  eraseCommand(),
  doctorCommand(thisMachine),
  trainCommand(),
  nlpCommand(() => process.stdin),
];

const terminal = terminalOf(process.stdout, process.stderr);
// A person who watches wants the address and trouble; a file or a collector wants everything.
const logLevel = process.env.NGHE_LOG_LEVEL || (process.stdout.isTTY ? "warn" : "");
for (const unknown of unknownSettings(process.env)) terminal.err(`nghe: ${unknownSettingText(unknown)}`);
const config = () => installationConfig({ ...process.env, NGHE_LOG_LEVEL: logLevel });
process.exit(await runCommandLine(words, commands, { terminal, config, signal: stop.signal }));
