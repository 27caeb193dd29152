import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { learnTargetFiles } from "./learn-target-files.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-targets-"));
  const line = (text: string, tone: number) => JSON.stringify({ t: text, s: tone, g: [["Sen Bank", tone]] });
  const lines = Array.from({ length: 4 }, (_, nth) => [
    line(`Sen Bank nhanh gọn ${nth}`, 1),
    line(`Sen Bank lỗi hoài ${nth}`, -1),
  ]).flat();
  await writeFile(join(folder, "a.jsonl"), lines.slice(0, 4).join("\n"));
  await writeFile(join(folder, "b.jsonl"), lines.slice(4).join("\n"));
});
afterAll(async () => await rm(folder, { recursive: true }));

const learn = (...names: string[]) =>
  learnTargetFiles({
    files: names.map((name) => join(folder, name)),
    ...{ lang: "vi", seed: 1, field: "other", licence: "our own" },
  });

it("learns the same from the same files, however they are named", async () => {
  const [one, other] = [await learn("a.jsonl", "b.jsonl"), await learn("b.jsonl", "a.jsonl")];
  expect(one.head).toMatchObject({ task: "target", rows: 8 });
  expect(other.bytes).toEqual(one.bytes);
  expect(other.card).toBe(one.card);
});

it("says which file is not there", async () => {
  await expect(learn("nowhere.jsonl")).rejects.toThrow(/cannot read .*nowhere\.jsonl/);
});
