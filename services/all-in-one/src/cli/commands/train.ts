import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { modelCard, trainModel } from "@nghe/nlp";
import type { Command } from "../command.ts";
import { learnTargetFiles } from "../train/learn-target-files.ts";
import { readTrainingFiles } from "../train/read-training-files.ts";
import { TARGET_TASK, TRAIN_USAGE, type TrainOptions, trainOptions } from "../train/train-options.ts";

/** `nghe train`: a model file and its card from labelled posts. */
export function trainCommand(): Command {
  return {
    name: "train",
    summary: "learn a language model from labelled posts",
    usage: TRAIN_USAGE,
    async run(args, { terminal }) {
      const options = trainOptions(args);
      const { lang, task, out } = options;
      const { bytes, card, figures, texts } = await learned(options);
      terminal.err(`${texts} texts from ${options.files.length} files`);
      const folder = join(out, lang);
      const file = join(folder, task === TARGET_TASK ? `${task}.model` : `${task}.bin`);
      await mkdir(folder, { recursive: true });
      await writeFile(file, bytes);
      await writeFile(join(folder, `${task}.md`), card);
      for (const [name, value] of Object.entries(figures)) {
        terminal.err(`  ${name.replaceAll("_", " ").padEnd(24)} ${value.toFixed(3)}`);
      }
      terminal.out(`${file}: ${bytes.length} bytes`);
      return 0;
    },
  };
}

type Learned = { bytes: Uint8Array; card: string; figures: Readonly<Record<string, number>>; texts: number };

async function learned(options: TrainOptions): Promise<Learned> {
  const { lang, task, files, seed, field, licence } = options;
  if (task === TARGET_TASK) {
    const trained = await learnTargetFiles(options);
    return { ...trained, texts: trained.head.rows };
  }
  const data = await readTrainingFiles(files, task, lang);
  const trained = trainModel(data.texts, { task, lang, seed, field, digest: data.digest });
  return { ...trained, card: modelCard(trained, { files: data.files, licence, field }), texts: data.texts.length };
}
