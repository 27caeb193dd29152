import { Failure, messageOf } from "@nghe/runtime";
import { type Command, type CommandContext, UsageError } from "./command.ts";

const WRONG_USE = 2;
/** As shells tell an end by Ctrl-C. */
const STOPPED = 130;

/**
 * Runs the command that the words name and gives its exit code: 0 done, 1 failed, 2 used wrongly, 130 stopped. Failures of ours
 * are a line for people; anything else keeps its stack.
 */
export async function runCommandLine(
  words: readonly string[],
  commands: readonly Command[],
  context: CommandContext,
): Promise<number> {
  const { terminal } = context;
  const [name, ...args] = words;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    terminal.out(overview(commands));
    return name === undefined ? WRONG_USE : 0;
  }
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    terminal.err(`nghe: there is no command "${name}"${nearest(name, commands)}\n\n${overview(commands)}`);
    return WRONG_USE;
  }
  if (args.includes("--help") || args.includes("-h")) {
    terminal.out(command.usage);
    return 0;
  }
  try {
    return await command.run(args, context);
  } catch (error) {
    return complain(error, command, context);
  }
}

function complain(error: unknown, command: Command, { terminal, signal }: CommandContext): number {
  if (signal.aborted) {
    terminal.err(`nghe ${command.name}: stopped`);
    return STOPPED;
  }
  if (error instanceof UsageError) {
    terminal.err(`nghe ${command.name}: ${error.message}\n\n${command.usage}`);
    return WRONG_USE;
  }
  if (error instanceof Failure) {
    terminal.err(`nghe ${command.name}: ${error.message}`);
    return 1;
  }
  terminal.err(`nghe ${command.name}: ${error instanceof Error ? (error.stack ?? error.message) : messageOf(error)}`);
  return 1;
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `nghe COMMAND [options]\n\n${lines.join("\n")}\n\nnghe COMMAND --help tells more.`;
}

function nearest(name: string, commands: readonly Command[]): string {
  const found = commands.find((known) => known.name.startsWith(name.slice(0, 2)));
  return found === undefined ? "" : `; did you mean "${found.name}"?`;
}
