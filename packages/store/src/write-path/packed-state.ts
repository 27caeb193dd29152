import type { Author, MentionRow, PostContent, PostMetrics } from "@nghe/contracts";
import { packedFields } from "./packed-fields.ts";
import type { Copy, Corrections, Counts, Order, Placed, PostState, Thread } from "./state.ts";

/** A state without what stands in columns of its own beside it. */
export type UnkeyedState = Omit<PostState, "source" | "id" | "version" | "changedAt">;

const AUTHOR = packedFields<Author>({ id: 0, name: 1, handle: 2, followers: 3, verified: 4 });
const METRICS = packedFields<PostMetrics>({ likes: 0, shares: 1, comments: 2, views: 3 });
const ORDER = packedFields<Order>({ revision: 0, observedAt: 1, registryOffset: 2 });
const PLACED = packedFields<Placed>({ workspaceUid: 0, workspace: 1, brandUid: 2, brand: 3 });
const CONTENT = packedFields<PostContent>({
  ...{ text: 0, title: 1, kind: 2, site: 3, lang: 4, country: 5, author: 6, url: 7, rootId: 8, parentId: 9 },
  ...{ createdAt: 10, editedAt: 11, seenAt: 12, connector: 13, spamScore: 14, storyId: 15, raw: 16 },
});
const ROW = packedFields<MentionRow>({
  ...{ workspaceUid: 0, workspace: 1, brandUid: 2, brand: 3, timezone: 4, via: 5, matchForm: 6, origin: 7 },
  ...{ counted: 8, excludedReason: 9, sentiment: 10, sentimentScore: 11, emotion: 12, intent: 13, stage: 14 },
  ...{ touchpoint: 15, topics: 16, painPoints: 17, tags: 18, reach: 19, evidence: 20, queryVersion: 21 },
  modelVersion: 22,
});

type Values = readonly unknown[];
type PackedCopy = readonly [order: Values, content: Values | null, rows: readonly Values[]];
type PackedThread = readonly [rootVersion: string, rows: readonly Values[]];
type PackedCounts = readonly [observedAt: number, metrics: Values];

/** A state as a list: the format's number, then its parts. Three times shorter than with the names of its fields. */
export type PackedState = readonly [
  format: number,
  copies: Readonly<Record<string, PackedCopy>>,
  threads: Readonly<Record<string, PackedThread>>,
  counts: Readonly<Record<string, PackedCounts>>,
  corrections: Readonly<Record<string, Corrections>>,
  retracted: readonly string[],
  deleted: boolean,
  publishedAt: number | null,
  storedAt: number | null,
  seenAt: number,
  ever: readonly Values[],
];

export function packState(format: number, state: PostState): PackedState {
  return [
    format,
    mapped(state.copies, packCopy),
    mapped(state.threads, ({ rootVersion, rows }): PackedThread => [rootVersion, rows.map(ROW.pack)]),
    mapped(state.counts, ({ observedAt, metrics }): PackedCounts => [observedAt, METRICS.pack(metrics)]),
    state.corrections,
    state.retracted,
    state.deleted,
    state.publishedAt,
    state.storedAt,
    state.seenAt,
    state.ever.map(PLACED.pack),
  ];
}

export function unpackState(packed: PackedState): UnkeyedState {
  const [, copies, threads, counts, corrections, retracted, deleted, publishedAt, storedAt, seenAt, ever] = packed;
  return {
    copies: mapped(copies, unpackCopy),
    threads: mapped(threads, ([rootVersion, rows]): Thread => ({ rootVersion, rows: rows.map(ROW.unpack) })),
    counts: mapped(counts, ([observedAt, metrics]): Counts => ({ observedAt, metrics: METRICS.unpack(metrics) })),
    corrections,
    retracted,
    deleted,
    publishedAt,
    storedAt,
    seenAt,
    ever: ever.map(PLACED.unpack),
  };
}

function packCopy({ order, content, rows }: Copy): PackedCopy {
  if (content === null) return [ORDER.pack(order), null, rows.map(ROW.pack)];
  const author = content.author === null ? null : AUTHOR.pack(content.author);
  const values = CONTENT.pack(content);
  return [ORDER.pack(order), values.with(AUTHOR_AT, author), rows.map(ROW.pack)];
}

const AUTHOR_AT = 6;

function unpackCopy([order, values, rows]: PackedCopy): Copy {
  const unpacked = { order: ORDER.unpack(order), rows: rows.map(ROW.unpack) };
  if (values === null) return { ...unpacked, content: null };
  const content = CONTENT.unpack(values);
  const author = values[AUTHOR_AT] as Values | null;
  return { ...unpacked, content: { ...content, author: author === null ? null : AUTHOR.unpack(author) } };
}

function mapped<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  const changed: Record<string, To> = {};
  for (const [key, value] of Object.entries(record)) changed[key] = change(value);
  return changed;
}
