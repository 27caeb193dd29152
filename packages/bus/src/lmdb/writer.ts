import type { Clock } from "@nghe/runtime";
import type { Position } from "../bus.ts";
import { BusClosed, LogFull } from "../failures.ts";
import { type AppendPlan, createAppendPlan, keysOf, type PlannedBatch } from "./append-plan.ts";
import type { Stream } from "./catalog.ts";
import type { Environment, Transaction } from "./environment.ts";

export type Append = { stream: Stream; record: Buffer };
export type OffsetCommit = { group: string; stream: Stream; offset: number };
export type Removal = { stream: Stream; base: number; timestamp: number; size: number; nextBase: number };

/** What one caller wants written: all of it or nothing. */
export type Write = {
  appends: readonly Append[];
  offsets: readonly OffsetCommit[];
  removals: readonly Removal[];
  /** How much of the log this caller may fill: new records leave room for the work on those already held. */
  fillTo: number;
  /** Asked right before the transaction; throws to withdraw. */
  admit(): void;
};

export type Writer = {
  /** Resolves once the write is on disk, with the positions of its appends. Throws `LogFull`, `LogBroken`. */
  submit(write: Write): Promise<readonly Position[]>;
  usedBytes(): number;
  close(): Promise<void>;
};

export type WriterDeps = {
  environment: Environment;
  clock: Clock;
  limitBytes: number;
  lingerMs: number;
  onOffset(commit: OffsetCommit): void;
  onAppended(stream: Stream, bytes: number): void;
  onBroken(error: unknown): void;
};

type Waiting = { write: Write; resolve(positions: readonly Position[]): void; reject(error: unknown): void };
type Round = { plan: AppendPlan; accepted: { waiting: Waiting; positions: Position[] }[] };

const ROUND_BYTES = 8 << 20;
/** From here on a transaction is worth its flush, and waiting for company only costs time. */
const ENOUGH_BYTES = 64 << 10;

/**
 * The one writer of the environment. Calls that come within `lingerMs`, or while a transaction is under way, share
 * the next one. After a failed commit nothing is written any more.
 */
export function createWriter(deps: WriterDeps): Writer {
  const queue: Waiting[] = [];
  let used = Number(deps.environment.state.get(["used-bytes"]) ?? 0);
  let draining: Promise<void> | undefined;
  let broken: { error: unknown } | undefined;
  let closed = false;

  const drain = async (): Promise<void> => {
    const waiting = queue.reduce((sum, { write }) => sum + bytesOf(write), 0);
    await linger(waiting < ENOUGH_BYTES ? deps.lingerMs : 0);
    while (queue.length > 0) {
      const round = admitRound(takeRound(queue), used, deps.limitBytes);
      if (round.accepted.length === 0) continue;
      try {
        used = await commitRound(deps, round, used);
      } catch (error) {
        broken = { error };
        for (const { waiting } of round.accepted) waiting.reject(error);
        for (const waiting of queue.splice(0)) waiting.reject(error);
        deps.onBroken(error);
      }
    }
    draining = undefined;
  };

  return {
    async submit(write) {
      if (broken !== undefined) throw broken.error;
      if (closed) throw new BusClosed("the log");
      return await new Promise((resolve, reject) => {
        queue.push({ write, resolve, reject });
        draining ??= drain();
      });
    },
    usedBytes: () => used,
    async close() {
      closed = true;
      await draining;
    },
  };
}

async function linger(ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    if (ms > 0) setTimeout(resolve, ms);
    else setImmediate(resolve);
  });
}

function takeRound(queue: Waiting[]): Waiting[] {
  let bytes = 0;
  let count = 0;
  for (const { write } of queue) {
    if (count > 0 && bytes > ROUND_BYTES) break;
    bytes += bytesOf(write);
    count += 1;
  }
  return queue.splice(0, count);
}

function bytesOf(write: Write): number {
  return write.appends.reduce((sum, append) => sum + append.record.length, 0);
}

function admitRound(taken: readonly Waiting[], used: number, limitBytes: number): Round {
  const round: Round = { plan: createAppendPlan(), accepted: [] };
  let planned = used;
  for (const waiting of taken) {
    const { write } = waiting;
    const bytes = bytesOf(write);
    try {
      write.admit();
      const limit = Math.floor(limitBytes * write.fillTo);
      if (bytes > 0 && planned + bytes > limit) throw new LogFull(planned, limit);
      planned += bytes;
      const positions = write.appends.map((append) => round.plan.append(append.stream, append.record));
      round.accepted.push({ waiting, positions });
    } catch (error) {
      waiting.reject(error);
    }
  }
  return round;
}

async function commitRound(deps: WriterDeps, round: Round, used: number): Promise<number> {
  const batches = round.plan.batches(deps.clock.now());
  const writes = round.accepted.map(({ waiting }) => waiting.write);
  const removals = writes.flatMap((write) => write.removals);
  const added = batches.reduce((sum, batch) => sum + batch.size, 0);
  const freed = removals.reduce((sum, removal) => sum + removal.size, 0);
  const nowUsed = Math.max(0, used + added - freed);
  await deps.environment.write((transaction) => {
    for (const batch of batches) putBatch(transaction, batch);
    for (const removal of removals) remove(transaction, removal);
    for (const { offsets } of writes) {
      for (const { group, stream, offset } of offsets) {
        transaction.putState(["offset", group, stream.topic, stream.partition], offset);
      }
    }
    transaction.putState(["used-bytes"], nowUsed);
  });
  for (const batch of batches) advance(batch);
  for (const { offsets } of writes) for (const commit of offsets) deps.onOffset(commit);
  for (const { stream, nextBase } of removals) stream.start = Math.max(stream.start, nextBase);
  for (const { waiting, positions } of round.accepted) waiting.resolve(positions);
  for (const batch of batches) deps.onAppended(batch.stream, batch.value.length);
  return nowUsed;
}

function putBatch(transaction: Transaction, batch: PlannedBatch): void {
  const keys = keysOf(batch);
  const size = Buffer.allocUnsafe(4);
  size.writeUInt32LE(batch.size, 0);
  transaction.putBatch(keys.batch, batch.value);
  transaction.putTime(keys.time, size);
}

function remove(transaction: Transaction, removal: Removal): void {
  const keys = keysOf(removal);
  transaction.removeBatch(keys.batch);
  transaction.removeTime(keys.time);
  transaction.putState(["floor", removal.stream.id], removal.nextBase);
}

/** Readers look no further than `end`, so they never see what a power cut could take back. */
function advance(batch: PlannedBatch): void {
  batch.stream.end = batch.base + batch.count;
  batch.stream.lastTimestamp = batch.timestamp;
}
