import { TOPICS } from "@nghe/contracts";
import { systemClock } from "@nghe/runtime";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { parseOptions } from "../parse-options.ts";
import { createProgressBar } from "../progress-bar.ts";
import { type OpenAlone, openAlone } from "../upkeep/open-alone.ts";
import { parseStart, type ReplayStart } from "../upkeep/replay-start.ts";
import { resendLetters } from "../upkeep/resend-letters.ts";
import { surveyLog } from "../upkeep/survey-log.ts";
import { factsOf, walkParts } from "../upkeep/walk-parts.ts";

const USAGE = `nghe replay [--since TIME | --from PARTITION:OFFSET | --all] [--json]
nghe replay dead-letters [--dry-run] [--again] [--json]

Writes what "nghe verify" finds wrong anew, as the log makes it and at the same versions: doing it twice is doing it
once. What only the tables know stays. Needs the data directory alone: stop the server first.

  --since TIME             also posts with a message since then (2026-03-01T00:00:00Z), though they agree
  --from PARTITION:OFFSET  also posts of that partition with a message from there on
  --all                    every post that the log holds

dead-letters sends what could not be processed back to the topic it came from, under its own key: a post that is
known already stays as it is. The server processes it when it starts.

  --dry-run                only count them, by reason
  --again                  also those that were sent back before`;

/** `nghe replay`: `write` draws on the terminal without a line's end. */
export function replayCommand(write: (text: string) => void): Command {
  return {
    name: "replay",
    summary: "make the tables right from the log, send dead letters back",
    usage: USAGE,
    async run(args, context) {
      const task = args[0] === "dead-letters" ? lettersTask(args.slice(1)) : mentionsTask(args, write);
      const open = await openAlone(context);
      try {
        return await task(open, context);
      } finally {
        await open.close();
      }
    },
  };
}

type Task = (open: OpenAlone, context: CommandContext) => Promise<number>;

function mentionsTask(args: readonly string[], write: (text: string) => void): Task {
  const { values, positionals } = parseOptions(args, {
    since: { type: "string" },
    from: { type: "string" },
    all: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  });
  if (positionals.length > 0) throw new UsageError(`"${positionals.join(" ")}" is not understood`);
  const start = parseStart(values);
  return async ({ installation }, { terminal, signal }) => {
    const { bus, store, registry } = installation;
    const survey = await surveyLog(bus);
    const facts = factsOf(survey, registry.view(), systemClock.now());
    const offsets = await offsetsOf(start, installation, survey.partitions.length);
    const also = (key: string, offset: number): boolean =>
      offset >= (offsets[facts.partitionOf(key)] ?? Number.POSITIVE_INFINITY);
    const bar = createProgressBar(1_000, "‰", { ...terminal, write }, systemClock);
    const found = await walkParts({
      ...{ bus, survey, verifier: store.verifier, facts, signal },
      onPart: (done, of, differences) => bar.update((1_000 * done) / of, `${differences} differences`),
      work: (part, messages) => store.verifier.heal(part, messages, facts, also),
    });
    bar.end();
    const left = found.differences.filter(({ kind }) => kind === "unknown-post");
    const told = { healed: found.healed, differences: found.differences.length, left: left.length };
    terminal.out(
      values.json
        ? JSON.stringify(told, null, 2)
        : `${told.differences} differences found, ${told.healed} posts written anew; nghe verify checks them.`,
    );
    if (left.length > 0) terminal.err(`${left.length} posts that the log does not know were left as they are.`);
    return 0;
  };
}

/** Per partition, the offset from which on posts are written though they agree. */
async function offsetsOf(
  start: ReplayStart,
  { bus }: OpenAlone["installation"],
  partitions: number,
): Promise<readonly number[]> {
  const everywhere = (offset: number): number[] => Array.from({ length: partitions }, () => offset);
  switch (start.from) {
    case "differences":
      return everywhere(Number.POSITIVE_INFINITY);
    case "all":
      return everywhere(0);
    case "time":
      return await bus.offsetsAt(TOPICS.mentions, start.at);
    case "position":
      if (start.partition >= partitions) throw new UsageError(`--from: partitions are 0 to ${partitions - 1}`);
      return everywhere(Number.POSITIVE_INFINITY).with(start.partition, start.offset);
  }
}

function lettersTask(args: readonly string[]): Task {
  const { values, positionals } = parseOptions(args, {
    "dry-run": { type: "boolean", default: false },
    again: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  });
  if (positionals.length > 0) throw new UsageError(`"${positionals.join(" ")}" is not understood`);
  return async ({ installation }, { terminal, signal }) => {
    const options = { dryRun: values["dry-run"], again: values.again };
    const { sent, kept, reasons } = await resendLetters(installation.bus, options, { clock: systemClock, signal });
    if (values.json) {
      terminal.out(JSON.stringify({ sent, kept, reasons: Object.fromEntries(reasons) }, null, 2));
      return 0;
    }
    for (const [reason, count] of reasons) terminal.out(`${count}  ${reason}`);
    const done = options.dryRun ? `${sent} dead letters would be sent back` : `${sent} dead letters were sent back`;
    terminal.out(kept === 0 ? `${done}.` : `${done}, ${kept} cannot be: their bytes or their topic are not known.`);
    return 0;
  };
}
