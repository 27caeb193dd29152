import { describe, expect, it } from "vitest";
import { UsageError } from "./command.ts";
import { parseOptions } from "./parse-options.ts";

const DECLARED = {
  workspace: { type: "string" },
  json: { type: "boolean", default: false },
  lang: { type: "string", default: "en" },
} as const;
const read = (...args: string[]) => {
  const { values, positionals } = parseOptions(args, DECLARED);
  return { ...values, words: positionals };
};

describe("the options of a command line", () => {
  it("are what was given, and what is so without", () => {
    expect(read()).toEqual({ json: false, lang: "en", words: [] });
    expect(read("--workspace", "acme", "--json")).toEqual({ workspace: "acme", json: true, lang: "en", words: [] });
  });

  it("may stand anywhere among the words, and with an equals sign", () => {
    expect(read("label", "--lang=vi", "acme")).toEqual({ json: false, lang: "vi", words: ["label", "acme"] });
  });

  it("end at two dashes, so that a word may begin with one", () => {
    expect(read("--", "-tiki", "--json").words).toEqual(["-tiki", "--json"]);
  });

  it("take the last of several", () => {
    expect(read("--lang", "vi", "--lang", "en").lang).toBe("en");
  });

  it.each([
    [["--wrkspace", "acme"], /--wrkspace/],
    [["--workspace"], /--workspace/],
    [["--json=yes"], /--json/],
    [["-x"], /-x/],
  ])("that are not understood are refused by name: %j", (args, named) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(named);
  });
});
