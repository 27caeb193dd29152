import { describe, expect, it } from "vitest";
import { type CommandContext, UsageError } from "./command.ts";
import { noWords, oneWord, required, runSubcommand, type Subcommand } from "./subcommands.ts";
import { recordingTerminal } from "./testing/recording-terminal.ts";

const terminal = recordingTerminal();
const context: CommandContext = {
  terminal,
  env: {},
  signal: new AbortController().signal,
} as unknown as CommandContext;
const says =
  (name: string, code: number): Subcommand =>
  async (args, { terminal: { out } }) => {
    out(`${name} ${args.join(",")}`);
    return code;
  };
const KNOWN = { list: says("list", 0), remove: says("remove", 3) };

describe("a subcommand", () => {
  it("is the one that the first word names; it gets the rest, and its exit code counts", async () => {
    expect(await runSubcommand(["remove", "k1", "--json"], KNOWN, context)).toBe(3);
    expect(terminal.said().out).toBe("remove k1,--json");
  });

  it.each([
    [["delete"], 'there is no "delete": list, remove'],
    [["--json", "list"], 'there is no "--json": list, remove'],
    [["constructor"], 'there is no "constructor": list, remove'],
    [["toString"], 'there is no "toString": list, remove'],
    [[], "say what to do: list, remove"],
  ])("that is not there is told with those that are: %j", async (args, message) => {
    await expect(runSubcommand(args, KNOWN, context)).rejects.toThrow(new UsageError(message));
  });
});

describe("what a subcommand needs", () => {
  it("is an option with something in it", () => {
    expect(required("acme", "workspace")).toBe("acme");
    expect(() => required(undefined, "workspace")).toThrow("--workspace is missing");
    expect(() => required("  ", "workspace")).toThrow("--workspace is missing");
  });

  it("is one word, not none and not two", () => {
    expect(oneWord(["tiki"], "BRAND")).toBe("tiki");
    for (const words of [[], [""], ["tiki", "shopee"]]) expect(() => oneWord(words, "BRAND")).toThrow("give one BRAND");
  });

  it("is no word where only options are taken", () => {
    expect(() => noWords([])).not.toThrow();
    expect(() => noWords(["remove", "k1"])).toThrow(
      '"remove k1" is not understood here: what to do comes first, options after it',
    );
  });
});
