import { systemClock } from "@nghe/runtime";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { parseOptions } from "../parse-options.ts";
import { createProgressBar } from "../progress-bar.ts";
import { type OpenAlone, openAlone } from "../upkeep/open-alone.ts";
import { showComparison } from "../upkeep/show-comparison.ts";
import { surveyLog } from "../upkeep/survey-log.ts";
import { factsOf, walkParts } from "../upkeep/walk-parts.ts";

const USAGE = `nghe verify [--json]

Compares the log with the tables, post by post: folds every message of "mentions" anew and checks that the stored
state is what it comes to, and that each mention is what its post says. Needs the data directory alone: stop the
server first. Exit code 1 where something differs; "nghe replay" heals that.

Expected, counted and no difference: content and mentions that retention removed, posts of erased authors, rows of
deleted brands, messages not in the tables yet. Of what the log's retention has dropped only the rest can be checked.`;

/** `nghe verify`: `write` draws on the terminal without a line's end. */
export function verifyCommand(write: (text: string) => void): Command {
  return {
    name: "verify",
    summary: "compare the log with the tables",
    usage: USAGE,
    async run(args, context) {
      const { values, positionals } = parseOptions(args, { json: { type: "boolean", default: false } });
      if (positionals.length > 0) throw new UsageError("it takes no words");
      const open = await openAlone(context);
      try {
        return await verify(open, { ...context, write }, values.json);
      } finally {
        await open.close();
      }
    },
  };
}

type Context = CommandContext & { write: (text: string) => void };

async function verify({ installation }: OpenAlone, context: Context, json: boolean): Promise<number> {
  const { bus, store, registry } = installation;
  const { terminal, signal } = context;
  const survey = await surveyLog(bus);
  const facts = factsOf(survey, registry.view(), systemClock.now());
  const bar = createProgressBar(1_000, "‰", { ...terminal, write: context.write }, systemClock);
  const found = await walkParts({
    ...{ bus, survey, verifier: store.verifier, facts, signal },
    onPart: (done, of, differences) => bar.update((1_000 * done) / of, `${differences} differences`),
    work: (part, messages) => store.verifier.check(part, messages, facts),
  });
  bar.end();
  const differences = [...found.differences, ...(await store.verifier.orphans(facts))];
  if (json) {
    const partitions = survey.partitions.map((log, partition) => ({
      partition,
      log,
      ...found.partitions.get(partition),
    }));
    terminal.out(JSON.stringify({ ok: differences.length === 0, partitions, differences }, null, 2));
  } else {
    showComparison(terminal, survey, { ...found, differences });
    terminal.out(differences.length === 0 ? "Log and tables agree." : `${differences.length} differences: nghe replay`);
  }
  return differences.length === 0 ? 0 : 1;
}
