import { partitionOfKey } from "@nghe/bus";
import type { RegistryView } from "@nghe/registry";
import type { Difference, LogFacts, Part, PartCheck, PartitionCheck, Positioned, Verifier } from "@nghe/store";
import { collectMessages, type LogReader, type Survey } from "./survey-log.ts";

/** What the comparison of all parts came to. */
export type Comparison = {
  partitions: Map<number, PartitionCheck>;
  differences: Difference[];
  healed: number;
};

export type WalkDeps = {
  bus: LogReader;
  survey: Survey;
  verifier: Pick<Verifier, "partOf" | "size">;
  facts: LogFacts;
  signal: AbortSignal;
  onPart: (done: number, of: number, differences: number) => void;
  work: (part: Part, messages: readonly Positioned[], facts: LogFacts) => Promise<PartCheck>;
};

/** How many posts or messages are held in memory at a time. */
const AT_ONCE = 20_000;

/** Goes over all posts, a part of them at a time. Throws where `signal` aborts between two parts. */
export async function walkParts(deps: WalkDeps): Promise<Comparison> {
  const { bus, survey, verifier, facts } = deps;
  const of = Math.max(1, Math.ceil(Math.max(survey.messages, await verifier.size()) / AT_ONCE));
  const all: Comparison = { partitions: new Map(), differences: [], healed: 0 };
  for (let index = 0; index < of; index += 1) {
    deps.signal.throwIfAborted();
    const messages = await collectMessages(bus, survey, (key) => of === 1 || verifier.partOf(key, of) === index);
    add(all, await deps.work({ index, of }, messages, facts));
    deps.onPart(index + 1, of, all.differences.length);
  }
  return all;
}

function add(all: Comparison, { partitions, differences, healed }: PartCheck): void {
  for (const [partition, counts] of partitions) {
    const held = all.partitions.get(partition);
    all.partitions.set(partition, held === undefined ? counts : sum(held, counts));
  }
  for (const difference of differences) all.differences.push(difference);
  all.healed += healed;
}

function sum(a: PartitionCheck, b: PartitionCheck): PartitionCheck {
  return {
    posts: a.posts + b.posts,
    rows: a.rows + b.rows,
    deleted: a.deleted + b.deleted,
    pending: a.pending + b.pending,
    partial: a.partial + b.partial,
    forgotten: a.forgotten + b.forgotten,
    outdatedRows: a.outdatedRows + b.outdatedRows,
    differences: a.differences + b.differences,
  };
}

/** What the verifier must be told of the log and the registry. */
export function factsOf({ partitions }: Survey, view: RegistryView, now: number): LogFacts {
  const encoder = new TextEncoder();
  return {
    now,
    isDead: (uid) => view.isDead(uid),
    partitionOf: (key) => partitionOfKey(encoder.encode(key), partitions.length),
    isWhole: (partition) => partitions[partition]?.start === 0,
    isPending: (partition, offset) => offset >= (partitions[partition]?.committed ?? 0),
    retentionDays: (uid) => view.workspaceByUid(uid)?.entity.retentionDays ?? null,
  };
}
