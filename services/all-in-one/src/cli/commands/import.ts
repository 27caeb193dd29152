import { openImport } from "@nghe/ingest";
import { type Clock, systemClock } from "@nghe/runtime";
import type { Command, CommandContext } from "../command.ts";
import { awaitTables, fateInWords } from "../import/await-tables.ts";
import { describeSource, dryRun } from "../import/dry-run.ts";
import { bookmarkFor } from "../import/import-bookmark.ts";
import { importFile } from "../import/import-file.ts";
import { IMPORT_USAGE, type ImportOptions, importOptions } from "../import/import-options.ts";
import type { ImportTarget } from "../import/import-target.ts";
import { openTarget } from "../import/open-target.ts";
import { createRejectsFile } from "../import/rejects-file.ts";
import { zoneOfWorkspace } from "../import/zone-of-workspace.ts";
import { createProgressBar } from "../progress-bar.ts";

/** `nghe import FILE`: `write` draws on the terminal without a line's end. */
export function importCommand(write: (text: string) => void): Command {
  return {
    name: "import",
    summary: "bring posts in from a CSV, TSV or NDJSON file",
    usage: IMPORT_USAGE,
    async run(args, context) {
      const options = importOptions(args);
      const wishes = { ...options.wishes, timezone: await zoneOf(options, context) };
      const source = await openImport(options.file, wishes);
      describeSource(source, wishes, context.terminal);
      if (options.dryRun) return dryRun(source, context.terminal, Date.now());
      const target = await openTarget(options, context);
      try {
        return await bringIn(options, source, target, { ...context, write, clock: systemClock });
      } finally {
        await target.close();
      }
    },
  };
}

/** The zone that was given, else that of the workspace the posts are for. */
async function zoneOf({ wishes, workspace }: ImportOptions, context: CommandContext): Promise<undefined | string> {
  if (wishes.timezone !== undefined || workspace === undefined) return wishes.timezone;
  return await zoneOfWorkspace(workspace, context);
}

type Context = CommandContext & { write: (text: string) => void; clock: Clock };

async function bringIn(
  options: ImportOptions,
  source: Awaited<ReturnType<typeof openImport>>,
  target: ImportTarget,
  context: Context,
): Promise<number> {
  const { terminal, signal, clock } = context;
  const bookmark = await bookmarkFor(
    `${context.config().dataDir}/imports`,
    options.file,
    options.workspace ?? "public",
  );
  const earlier = options.restart ? undefined : await bookmark.load();
  terminal.err(`into ${target.name}${earlier === undefined ? "" : `, going on after row ${earlier.done}`}`);
  const rejects = createRejectsFile(options.rejects, earlier !== undefined);
  const line = { write: context.write, columns: terminal.columns, isWatched: terminal.isWatched };
  const bar = createProgressBar(source.shape.bytes, "bytes", line, clock);
  const deps = { source, target, bookmark, earlier, rejects, batchSize: options.batchSize, bar, clock, signal };
  const sent = await importAndClose(deps);
  if (!sent.finished) {
    terminal.err(`Stopped after row ${sent.progress.done}; the same command goes on from there.`);
    return 130;
  }
  if (sent.progress.rejected > 0) terminal.err(`${sent.progress.rejected} rows could not be taken: ${options.rejects}`);
  const waiting = createProgressBar(sent.batches.length, "batches", line, clock);
  const fate = await awaitTables(target, sent.batches, {
    clock,
    signal,
    onPending: (left) => waiting.update(sent.batches.length - left, "into the tables"),
  });
  waiting.end();
  terminal.out(`${sent.progress.done} rows: ${fateInWords(fate, sent.progress.rejected)}`);
  await bookmark.clear();
  return fate.pending > 0 ? 130 : 0;
}

async function importAndClose(deps: Parameters<typeof importFile>[0]): ReturnType<typeof importFile> {
  try {
    return await importFile(deps);
  } finally {
    deps.bar.end();
    await deps.rejects.close();
  }
}
