import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "./command.ts";

/** The options and words of a command line. Throws `UsageError` on an option that is not known. */
export function parseOptions<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
