import type { BatchHandler, Bus, LogRecord, OutgoingRecord } from "@nghe/bus";
import { encodeMessage, type Receipt, TOPICS } from "@nghe/contracts";
import type { Registry } from "@nghe/registry";
import type { Clock, Logger } from "@nghe/runtime";
import { messageOf } from "@nghe/runtime";
import type { Applied, Store } from "@nghe/store";
import { changesOf } from "./changes.ts";
import { deadLetterOf } from "./dead-letter-of.ts";
import { eraseAuthor } from "./erase-authors.ts";
import type { Instruments, Stage } from "./instruments.ts";
import { handleOrPart } from "./poison.ts";
import { batchName, type ReadBatch, readBatch } from "./read-batch.ts";

export type BatchHandlerDeps = {
  bus: Pick<Bus, "produce">;
  writePath: Store["writePath"];
  registry: Pick<Registry, "view">;
  clock: Clock;
  logger: Logger;
  instruments: Instruments;
  /** Called between steps, by name; throws or never returns where a test wants the process to end there. */
  crashAt: (label: string) => void;
};

/**
 * What the sink does with a batch: into the tables, then announced. It gives the announcements and the dead letters
 * back as records, so that they are durable before the batch is committed; whatever fails is done again from here.
 */
export function createBatchHandler(deps: BatchHandlerDeps): BatchHandler {
  const { clock, instruments, crashAt } = deps;

  return async ({ records, signal }) => {
    const started = clock.monotonic();
    const read = readBatch(records);
    const decoded = clock.monotonic();
    crashAt("sink:decoded");
    signal.throwIfAborted();
    const { view } = deps.registry;
    const isDead = (uid: string): boolean => view().isDead(uid);
    const { done, dead } = await handleOrPart(read.readable, (items) =>
      deps.writePath.apply(
        items.map(({ positioned }) => positioned),
        isDead,
      ),
    );
    crashAt("sink:applied");
    const applied = clock.monotonic();
    for (const { erasedAuthors } of done) {
      for (const author of erasedAuthors) await erase(author, receiptOf(read, author));
    }
    const buried = [...read.unreadable, ...dead.map(({ item, error }) => ({ record: item.record, error }))];
    const letters = buried.map(({ record, error }) => bury(record, error));
    const changes = announcements(done, records);
    crashAt("sink:announced");
    count(deps, { read, dead: letters.length, done, decode: decoded - started });
    instruments.stages.add({ stage: "announce" satisfies Stage }, (clock.monotonic() - applied) / 1_000);
    instruments.batches.observe({}, (clock.monotonic() - started) / 1_000);
    return [...letters, ...changes];
  };

  async function erase(author: Author, request: Receipt | null): Promise<void> {
    const sent = await eraseAuthor(deps, author, clock.now(), request);
    instruments.erased.add({}, sent);
    deps.logger.info({ source: author.source, posts: sent }, "an author is being erased");
  }

  function bury(record: LogRecord, error: unknown): OutgoingRecord {
    const { topic, partition, offset } = record;
    deps.logger.warn({ topic, partition, offset, problem: messageOf(error) }, "a message went to the dead letters");
    return deadLetterOf(record, error, clock.now());
  }
}

type Author = { source: string; authorId: string };

/** Under which receipt the author's deletion was asked for, where it was. */
function receiptOf({ readable }: ReadBatch, { source, authorId }: Author): Receipt | null {
  for (const { positioned } of readable) {
    const { message } = positioned;
    if (message.type !== "author-deleted" || message.authorId !== authorId || message.source !== source) continue;
    if (message.receipt !== null) return message.receipt;
  }
  return null;
}

function announcements(done: readonly Applied[], records: readonly LogRecord[]): OutgoingRecord[] {
  const touched = done.flatMap((part) => part.touched);
  return changesOf(touched, batchName(records)).map((change) => ({
    topic: TOPICS.changes,
    key: change.workspaceUid,
    value: encodeMessage(change),
    headers: {},
  }));
}

type Counted = { read: ReadBatch; dead: number; done: readonly Applied[]; decode: number };

function count({ instruments }: BatchHandlerDeps, { read, dead, done, decode }: Counted): void {
  instruments.messages.add({ fate: "dead" }, dead);
  instruments.messages.add({ fate: "applied" }, read.readable.length + read.unreadable.length - dead);
  const spent = (stage: Stage, ms: number): void => instruments.stages.add({ stage }, ms / 1_000);
  spent("decode", decode);
  for (const { posts, changed, rows, timings } of done) {
    instruments.posts.add({ changed: "yes" }, changed);
    instruments.posts.add({ changed: "no" }, posts - changed);
    instruments.rows.add({}, rows);
    spent("look-up", timings.lookUp);
    spent("fold", timings.fold);
    spent("mentions", timings.mentions);
    spent("posts", timings.posts);
  }
}
