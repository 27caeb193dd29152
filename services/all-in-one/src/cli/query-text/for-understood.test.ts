import { describe, expect, it } from "vitest";
import { type CommandContext, UsageError } from "../command.ts";
import { recordingTerminal } from "../testing/recording-terminal.ts";
import { forUnderstood } from "./for-understood.ts";
import { readLanguage } from "./query-words.ts";

/** Runs a command that says what it was given; `piped` is what comes from the pipe. */
async function run(args: readonly string[], piped = "") {
  const terminal = recordingTerminal();
  const command = forUnderstood(
    async () => piped,
    ({ text, query, language, json, words }, { out }) => {
      out(JSON.stringify({ text, terms: query.terms, language, json, fine: words.fine }));
    },
  );
  const code = await command(args, { terminal } as unknown as CommandContext);
  return { code, ...terminal.said() };
}

describe("a command about one query", () => {
  it("gets it from the command line, in English unless told otherwise", async () => {
    const { code, out } = await run(["tiki OR shopee"]);
    expect([code, JSON.parse(out)]).toEqual([
      0,
      { text: "tiki OR shopee", terms: 2, language: "en", json: false, fine: "fine" },
    ]);
  });

  it("gets it from a pipe, without the line's end", async () => {
    const { out } = await run(["-", "--lang", "vi", "--json"], "tiki\nOR shopee\n\n");
    expect(JSON.parse(out)).toEqual({ text: "tiki\nOR shopee", terms: 2, language: "vi", json: true, fine: "ổn" });
  });

  it("is told what is wrong, in words and with an exit code", async () => {
    const { code, out, err } = await run(["tiki AND"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^error: expected a word/);
  });

  it("is told it in Vietnamese too", async () => {
    expect((await run(["tiki AND", "--lang", "vi"])).err).toMatch(/^lỗi: /);
  });

  it("is told it as JSON where that is asked for", async () => {
    const { code, out, err } = await run(["tiki AND", "--json"]);
    expect([code, err]).toEqual([1, ""]);
    expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [{ code: "missing-term" }] });
  });

  it("does not know named queries without a file of them", async () => {
    expect((await run(["{noise} tiki"])).err).toContain("there is no named query {noise}");
  });

  it.each([[[]], [["a", "b"]], [[""]], [["tiki", "--lang", "fr"]], [["tiki", "--wide"]]])(
    "refuses a command line that is not one: %j",
    async (args) => {
      await expect(run(args)).rejects.toThrow(UsageError);
    },
  );
});

it("two languages are spoken here", () => {
  expect([readLanguage("en"), readLanguage("vi")]).toEqual(["en", "vi"]);
  for (const other of ["fr", "EN", ""]) expect(() => readLanguage(other)).toThrow("en or vi");
});
