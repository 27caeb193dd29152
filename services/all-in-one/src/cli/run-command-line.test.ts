import { Failure } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { runCommandLine } from "./run-command-line.ts";

const outcomes: Record<string, () => number> = {
  good: () => 0,
  misused: () => {
    throw new UsageError("give one FILE");
  },
  failed: () => {
    throw new Failure("gone", "the server is gone", { retriable: true });
  },
};
const commands: Command[] = Object.entries(outcomes).map(([name, run]) => ({
  name,
  summary: `is ${name}`,
  usage: `nghe ${name} FILE`,
  run: async () => run(),
}));

const say = (...words: string[]) => sayUntil(new AbortController().signal, ...words);

async function sayUntil(signal: AbortSignal, ...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    drained: async () => undefined,
    isWatched: false,
    columns: 80,
  };
  const config: CommandContext["config"] = () => {
    throw new Error("the environment is not needed here");
  };
  const code = await runCommandLine(words, commands, { terminal, config, signal });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

describe("the command line", () => {
  it("shows what there is, and fails where nothing was asked", async () => {
    expect(await say("--help")).toMatchObject({ code: 0, out: expect.stringContaining("is good") });
    expect(await say()).toMatchObject({ code: 2 });
  });

  it("knows each command's own help before it reads anything else", async () => {
    expect(await say("failed", "--help")).toEqual({ code: 0, out: "nghe failed FILE", err: "" });
  });

  it("offers the command that was meant", async () => {
    expect(await say("godo")).toMatchObject({ code: 2, err: expect.stringContaining('did you mean "good"') });
  });

  it("tells wrong use, with the usage, from a failure, in a line", async () => {
    expect(await say("misused")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/give one FILE[\s\S]*nghe misused FILE/),
    });
    expect(await say("failed")).toEqual({ code: 1, out: "", err: "nghe failed: the server is gone" });
  });

  it("says that it was stopped, and not what broke by it", async () => {
    expect(await sayUntil(AbortSignal.abort(), "failed")).toEqual({ code: 130, out: "", err: "nghe failed: stopped" });
  });
});
