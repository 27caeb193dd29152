import type { Command } from "../command.ts";
import { runSubcommand } from "../subcommands.ts";
import { NLP_SCORE_USAGE, nlpScore } from "./nlp-score.ts";

/** `nghe nlp`: what the language models say, without a server. */
export function nlpCommand(input: () => AsyncIterable<Uint8Array>): Command {
  return {
    name: "nlp",
    summary: "score posts with the language models",
    usage: NLP_SCORE_USAGE,
    run: (args, context) => runSubcommand(args, { score: nlpScore(input) }, context),
  };
}
