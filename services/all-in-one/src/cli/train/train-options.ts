import { type Field, LANGUAGES, type Language, TASKS, type TaskName } from "@nghe/nlp";
import { UsageError } from "../command.ts";
import { parseOptions } from "../parse-options.ts";
import { required } from "../subcommands.ts";

/** The tone toward each brand of a text; its file is `DIR/LANG/target.model`. */
export const TARGET_TASK = "target";
const KNOWN_TASKS = [...TASKS, TARGET_TASK] as const;

export type TrainOptions = {
  lang: Language;
  task: TaskName | typeof TARGET_TASK;
  files: readonly string[];
  out: string;
  seed: number;
  field: Field;
  licence: string;
};

export const TRAIN_USAGE = `nghe train --lang vi|en --task TASK --data FILE… [--out DIR] [--seed N]
                    learns a language model from labelled posts: DIR/LANG/TASK.bin, and a card beside it that
                    says what it is. The same data and seed give the same bytes. No server is asked

  --task TASK       ${KNOWN_TASKS.join(", ")}
  --data FILE…      one or more files of lines of JSON: {"t": "…", "s": 1, …} as corpus/README.md has them, or
                    {"text": "…", "label": 1}
  --out DIR         where to write (default: models)
  --seed N          a whole number (default: 1)
  --field FIELD     same: it will read texts of the field it learns from (the default);
                    other: of others; sentiment then stays close to the word lists
  --licence TEXT    the licence of the data, for the card

  nghe train --lang vi --task sentiment --data corpus/vi/*.jsonl --field other --out packages/nlp/models`;

const FIELDS = ["same", "other"] as const;
const MOST_SEED = 0xffff_ffff;

/** Throws `UsageError` that says what is missing or not understood. */
export function trainOptions(args: readonly string[]): TrainOptions {
  const { values, positionals } = parseOptions(args, {
    lang: { type: "string" },
    task: { type: "string" },
    data: { type: "string", multiple: true },
    out: { type: "string" },
    seed: { type: "string" },
    field: { type: "string" },
    licence: { type: "string" },
  });
  const files = [...(values.data ?? []), ...positionals];
  if (values.data === undefined) throw new UsageError("--data is missing");
  return {
    lang: oneOf(LANGUAGES, required(values.lang, "lang"), "lang"),
    task: oneOf(KNOWN_TASKS, required(values.task, "task"), "task"),
    files,
    out: values.out ?? "models",
    seed: seedOf(values.seed ?? "1"),
    field: oneOf(FIELDS, values.field ?? "same", "field"),
    licence: values.licence ?? "not stated",
  };
}

function oneOf<Value extends string>(known: readonly Value[], given: string, option: string): Value {
  const found = known.find((value) => value === given);
  if (found === undefined) throw new UsageError(`--${option} is one of ${known.join(", ")}, not "${given}"`);
  return found;
}

function seedOf(given: string): number {
  if (/^\d{1,10}$/.test(given) && Number(given) <= MOST_SEED) return Number(given);
  throw new UsageError(`--seed is a whole number from 0 to ${MOST_SEED}, not "${given}"`);
}
