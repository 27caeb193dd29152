import { fileURLToPath } from "node:url";
import { SHIPPED_MODELS } from "@nghe/nlp";
import { parseOptions } from "../parse-options.ts";
import { openModels } from "../score/open-models.ts";
import { scoreLines } from "../score/score-lines.ts";
import { noWords, required, type Subcommand } from "../subcommands.ts";

export const NLP_SCORE_USAGE = `nghe nlp score [--models DIR] < IN.jsonl > OUT.jsonl
                    what posts say: a line of JSON in, the same line with its scores out, in order, as they
                    come. No server is asked. Exit code 1 if a line could not be read

  --models DIR      model files as nghe train writes them (default: those that ship)

  In:  text         the post
       target       a brand as the text has it; without one the post as a whole is scored
       lang         the language a source gave; decides only where the words do not
       All else in a line is handed on.
  Out: lang         vi, en, mixed or other; marks: of Vietnamese, whether it is written with them
       sentiment    -1, 0, 1, or null for unsure; best: the likeliest, also where unsure
       score        -1 to 1; probability: that best is right
       emotion, stage, touchpoint, painPoints, acts, spam, hate
                    null where the text shows none, or there is no model of it
       evidence     [{"start", "end", "shows"}]: where the target stands, and what speaks for best; places are
                    in UTF-16 units
  A line that cannot be read is told on stderr with its number, and {"error"} stands in its place.`;

/** `nghe nlp score`: the scores of a stream of posts. `input` is what the posts come from. */
export function nlpScore(input: () => AsyncIterable<Uint8Array>): Subcommand {
  return async (args, { terminal, signal }) => {
    const { values, positionals } = parseOptions(args, { models: { type: "string" } });
    noWords(positionals);
    const folder = values.models === undefined ? fileURLToPath(SHIPPED_MODELS) : required(values.models, "models");
    const scorer = await openModels(folder);
    const { bad } = await scoreLines(input(), { scorer, terminal, signal });
    if (signal.aborted) return 130;
    return bad === 0 ? 0 : 1;
  };
}
