import { processEvents } from "@nghe/runtime";
import { importCommand } from "./cli/commands/import.ts";
import { startCommand } from "./cli/commands/start.ts";
import { runCommandLine } from "./cli/run-command-line.ts";
import { terminalOf } from "./cli/terminal.ts";
import { installationConfig } from "./config.ts";

const crashLabel = process.env.NGHE_CRASH_AT;
const stop = new AbortController();
const words = process.argv.slice(2);
if (words[0] !== "start") for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());

const commands = [
  startCommand({
    signals: processEvents(process),
    stdout: process.stdout,
    crashAt: (label) => {
      if (label === crashLabel) process.kill(process.pid, "SIGKILL");
    },
  }),
  importCommand((text) => process.stderr.write(text)),
];

const terminal = terminalOf(process.stdout, process.stderr);
const config = () => installationConfig(process.env);
process.exit(await runCommandLine(words, commands, { terminal, config, signal: stop.signal }));
