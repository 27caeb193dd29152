import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { modelCard, trainModel } from "@nghe/nlp";
import type { Command } from "../command.ts";
import { readTrainingFiles } from "../train/read-training-files.ts";
import { TRAIN_USAGE, trainOptions } from "../train/train-options.ts";

/** `nghe train`: a model file and its card from labelled posts. */
export function trainCommand(): Command {
  return {
    name: "train",
    summary: "learn a language model from labelled posts",
    usage: TRAIN_USAGE,
    async run(args, { terminal }) {
      const { lang, task, files, out, seed, field, licence } = trainOptions(args);
      const data = await readTrainingFiles(files, task, lang);
      terminal.err(`${data.texts.length} texts from ${data.files.length} files`);
      const trained = trainModel(data.texts, { task, lang, seed, field, digest: data.digest });
      const folder = join(out, lang);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${task}.bin`), trained.bytes);
      await writeFile(join(folder, `${task}.md`), modelCard(trained, { files: data.files, licence, field }));
      for (const [name, value] of Object.entries(trained.figures)) {
        terminal.err(`  ${name.replaceAll("_", " ").padEnd(24)} ${value.toFixed(3)}`);
      }
      terminal.out(`${join(folder, `${task}.bin`)}: ${trained.bytes.length} bytes`);
      return 0;
    },
  };
}
