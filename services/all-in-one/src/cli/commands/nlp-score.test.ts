import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SHIPPED_MODELS } from "@nghe/nlp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PLAIN_CONFIG, runWords } from "../testing/command-bench.ts";
import { nlpCommand } from "./nlp.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-nlp-score-"));
  await mkdir(join(folder, "models", "en"), { recursive: true });
  await mkdir(join(folder, "broken", "vi"), { recursive: true });
  await copyFile(new URL("en/sentiment.bin", SHIPPED_MODELS), join(folder, "models", "en", "sentiment.bin"));
  await writeFile(join(folder, "models", "en", "sentiment.md"), "a card");
  await writeFile(join(folder, "broken", "vi", "sentiment.bin"), "nothing");
});
afterAll(() => rm(folder, { recursive: true }));

async function run(input: string, ...words: string[]) {
  async function* bytes() {
    yield new TextEncoder().encode(input);
  }
  return await runWords(["nlp", ...words], [nlpCommand(bytes)], PLAIN_CONFIG);
}
const score = (input: string) => run(input, "score", "--models", join(folder, "models"));

describe("nghe nlp score", () => {
  it("gives each line with its scores, toward the target where one is named", async () => {
    const { code, out, err } = await score(
      '{"id":"p1","text":"Merrowby is great but Tolvane is awful","target":"tolvane"}\n{"text":"open on monday?"}\n',
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [first, second] = out.split("\n").map((line) => JSON.parse(line));
    expect(first).toMatchObject({ id: "p1", target: "tolvane", lang: "en", best: -1, emotion: null, spam: null });
    expect(first.evidence).toContainEqual({ start: 22, end: 29, shows: "brand" });
    expect(second).toMatchObject({ text: "open on monday?", best: 0 });
    expect(Object.keys(second)).toEqual(
      expect.arrayContaining(["lang", "sentiment", "best", "score", "probability", "emotion", "stage", "touchpoint"]),
    );
  });

  it("takes the models that ship where none are named: every task is there, in both languages", async () => {
    const { code, out } = await run('{"text":"giao hàng chậm quá, chán"}\n{"text":"late again, awful"}', "score");
    expect(code).toBe(0);
    const scores = out.split("\n").map((line) => JSON.parse(line));
    expect(scores.map(({ lang }) => lang)).toEqual(["vi", "en"]);
    for (const { best, painPoints, acts } of scores) {
      expect(best).toBe(-1);
      expect(Array.isArray(painPoints) && Array.isArray(acts)).toBe(true);
    }
  });

  it("ends with 1 where a line is bad, and answers the rest", async () => {
    const { code, out, err } = await score('{"text":1}\n{"text":"constructor"}');
    expect(code).toBe(1);
    expect(err).toMatch(/^line 1: text: /);
    expect(out.split("\n").map((line) => Object.hasOwn(JSON.parse(line), "error"))).toEqual([true, false]);
  });

  it("scores texts that break others: a megabyte, signs of direction, names of methods", async () => {
    const texts = ["awful ".repeat(180_000), "\u202eawful\u202c", "constructor", "__proto__", "\ud800"];
    const { code, out } = await score(
      texts.map((text) => JSON.stringify({ text, target: text.slice(0, 5) })).join("\n"),
    );
    expect(code).toBe(0);
    const scores = out.split("\n").map((line) => JSON.parse(line));
    expect(scores.map(({ text }) => text)).toEqual(texts);
    for (const { best } of scores) expect([-1, 0, 1]).toContain(best);
  });

  it("writes nothing for an empty stream", async () => {
    expect(await score("")).toEqual({ code: 0, out: "", err: "" });
  });

  it.each([
    ["nowhere", /^nghe nlp: no models in .*nowhere: they lie there as vi\/TASK\.bin/],
    ["broken", /^nghe nlp: the models in .*broken cannot be opened: is no model file/],
  ])("says what is wrong with a folder that is %s", async (name, says) => {
    const { code, out, err } = await run("", "score", "--models", join(folder, name));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(says);
  });

  it.each([
    [[], "say what to do: score"],
    [["guess"], 'there is no "guess": score'],
    [["score", "posts.jsonl"], '"posts.jsonl" is not understood here'],
    [["score", "--models", ""], "--models is missing"],
    [["score", "--model", "x"], "--model"],
  ])("refuses %j with exit code 2 and the usage", async (words, says) => {
    const { code, err } = await run("", ...words);
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(err).toContain("nghe nlp score [--models DIR]");
  });
});
