import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { learnTargets } from "@nghe/nlp";
import { messageOf } from "@nghe/runtime";
import { TrainingDataFailure } from "./read-training-files.ts";
import type { TrainOptions } from "./train-options.ts";

/** Learns the tone toward brands from files. Throws `TrainingDataFailure`, and where a line is not understood its like. */
export async function learnTargetFiles({
  files: paths,
  lang,
  seed,
  field,
  licence,
}: Omit<TrainOptions, "task" | "out">): Promise<ReturnType<typeof learnTargets>> {
  const files = await Promise.all(paths.map(readTargetFile));
  const digests = files.map(({ digest }) => digest).sort((one, other) => (one < other ? -1 : 1));
  return learnTargets(files, { lang, seed, field, licence, digest: sha256(digests.join("\n")) });
}

async function readTargetFile(path: string): Promise<{ name: string; content: string; digest: string }> {
  try {
    const bytes = await readFile(path);
    return { name: basename(path), content: bytes.toString("utf8"), digest: sha256(bytes) };
  } catch (cause) {
    throw new TrainingDataFailure(`cannot read ${path}: ${messageOf(cause)}`, cause);
  }
}

function sha256(data: Buffer | string): string {
  return createHash("sha256").update(data).digest("hex");
}
