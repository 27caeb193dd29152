import { type CommandContext, UsageError } from "./command.ts";

export type Subcommand = (args: readonly string[], context: CommandContext) => Promise<number>;

/** Runs the subcommand that the first word names. Throws `UsageError` naming those there are. */
export async function runSubcommand(
  args: readonly string[],
  known: Readonly<Record<string, Subcommand>>,
  context: CommandContext,
): Promise<number> {
  const [word, ...rest] = args;
  const found = word === undefined || !Object.hasOwn(known, word) ? undefined : known[word];
  if (found === undefined) {
    const what = word === undefined ? "say what to do" : `there is no "${word}"`;
    throw new UsageError(`${what}: ${Object.keys(known).join(", ")}`);
  }
  return await found(rest, context);
}

/** The option of that name. Throws `UsageError` where it was not given. */
export function required(value: undefined | string, option: string): string {
  if (value === undefined || value.trim() === "") throw new UsageError(`--${option} is missing`);
  return value;
}

/** The one word a subcommand takes. Throws `UsageError` where there is none, or more. */
export function oneWord(positionals: readonly string[], name: string): string {
  const [word, extra] = positionals;
  if (word === undefined || word === "" || extra !== undefined) throw new UsageError(`give one ${name}`);
  return word;
}

/** Refuses words where only options are taken: `keys --workspace w remove k1` must not pass for a list. */
export function noWords(positionals: readonly string[]): void {
  if (positionals.length === 0) return;
  throw new UsageError(`"${positionals.join(" ")}" is not understood here: what to do comes first, options after it`);
}
