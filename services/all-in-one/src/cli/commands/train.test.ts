import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLanguageFeatures, openLinearModel, readText } from "@nghe/nlp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PLAIN_CONFIG } from "../testing/command-bench.ts";
import { recordingTerminal } from "../testing/recording-terminal.ts";
import { trainCommand } from "./train.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-train-"));
  const lines = ["love the new cups", "tea was cold again", "open on monday?"].flatMap((text, nth) =>
    Array.from({ length: 12 }, (_, time) => JSON.stringify({ text: `${text} ${time}`, label: [1, -1, 0][nth] })),
  );
  await writeFile(join(folder, "posts.jsonl"), lines.join("\n"));
});
afterAll(async () => await rm(folder, { recursive: true }));

async function train(out: string, ...more: string[]) {
  const terminal = recordingTerminal();
  const args = [
    "--lang",
    "en",
    "--task",
    "sentiment",
    "--data",
    join(folder, "posts.jsonl"),
    "--out",
    join(folder, out),
  ];
  const code = await trainCommand().run([...args, ...more], {
    terminal,
    config: () => PLAIN_CONFIG,
    signal: new AbortController().signal,
  });
  const read = (name: string) => readFile(join(folder, out, "en", name));
  return {
    code,
    said: terminal.said(),
    bytes: await read("sentiment.bin"),
    card: (await read("sentiment.md")).toString(),
  };
}

it("writes a model that reads posts, and a card that says what it is", async () => {
  const { code, said, bytes, card } = await train("one", "--licence", "our own");
  expect(code).toBe(0);
  expect(said.out).toMatch(/en\/sentiment\.bin: \d+ bytes$/);
  const model = openLinearModel(bytes);
  const answer = model.classify(createLanguageFeatures("en").featuresOf(readText("the tea was cold"), []));
  expect(model.head.classes[answer.best]).toBe("-1");
  expect(card).toContain("# sentiment, English");
  expect(card).toContain("36 texts. Licence of the data: our own.");
});

it("writes the same bytes from the same data and seed", async () => {
  const [one, other] = [await train("two"), await train("three")];
  expect(other.bytes.equals(one.bytes)).toBe(true);
  expect(other.card).toBe(one.card);
});
