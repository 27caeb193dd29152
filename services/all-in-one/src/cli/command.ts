import type { InstallationConfig } from "../config.ts";
import type { Terminal } from "./terminal.ts";

export type CommandContext = {
  terminal: Terminal;
  /** Read only by commands that need it, so that `--help` works under a wrong environment. */
  config: () => InstallationConfig;
  /** Aborts when the person asks to stop (Ctrl-C). */
  signal: AbortSignal;
};

/** One word of the command line. `run` gives the exit code. */
export type Command = {
  name: string;
  summary: string;
  usage: string;
  run(args: readonly string[], context: CommandContext): Promise<number>;
};

/** The command line is wrong in a way that its writer can mend: shown with the usage, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
