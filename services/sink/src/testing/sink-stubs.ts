import type { LogRecord, OutgoingRecord, Position } from "@nghe/bus";
import { encodeMessage, type MentionMessage, postKey, TOPICS } from "@nghe/contracts";
import type { Applied, Positioned, Touched, WritePath } from "@nghe/store";

export const NOON = Date.UTC(2026, 2, 1, 12);

/** A record of `mentions` as the log holds it. */
export function recordOf(message: MentionMessage | Uint8Array | null, offset: number, partition = 0): LogRecord {
  const isBytes = message === null || message instanceof Uint8Array;
  return {
    topic: TOPICS.mentions,
    key: !isBytes && "id" in message ? postKey(message.source, message.id) : "k",
    value: isBytes ? message : encodeMessage(message),
    headers: {},
    partition,
    offset,
    timestamp: NOON + offset,
  };
}

export function touchedBy(more: Partial<Touched> = {}): Touched {
  return {
    workspaceUid: "w-acme",
    workspace: "acme",
    brandUid: "b-alpha",
    brand: "alpha",
    source: "bluesky",
    publishedAt: NOON,
    cause: "live",
    loggedAt: NOON,
    ...more,
  };
}

export function appliedOf(more: Partial<Applied> = {}): Applied {
  const timings = { lookUp: 1_000, fold: 2_000, mentions: 3_000, posts: 4_000 };
  return { touched: [], erasedAuthors: [], posts: 0, changed: 0, rows: 0, timings, ...more };
}

/** A write path that does what a test says, and keeps what it was given. */
export function stubWritePath(apply: (batch: readonly Positioned[], isDead: (uid: string) => boolean) => Applied) {
  const given: Positioned[][] = [];
  const ofAuthor = new Map<string, string[]>();
  const writePath: WritePath = {
    async apply(batch, isDead) {
      given.push([...batch]);
      return apply(batch, isDead);
    },
    async postsOfAuthor({ source, authorId }, { after, limit }) {
      const ids = ofAuthor.get(`${source} ${authorId}`) ?? [];
      return ids
        .filter((id) => after === null || id > after)
        .slice(0, limit)
        .map((id) => ({ source, id }));
    },
    recentlyErased: async () => [],
  };
  return { writePath, given, ofAuthor };
}

/** Keeps what is produced, call by call. */
export function stubProducer() {
  const calls: OutgoingRecord[][] = [];
  return {
    calls,
    produce: async (records: readonly OutgoingRecord[]): Promise<Position[]> => {
      calls.push([...records]);
      return records.map(({ topic }, offset) => ({ topic, partition: 0, offset }));
    },
  };
}

export function bodyOf(record: undefined | OutgoingRecord): Record<string, unknown> {
  return JSON.parse(Buffer.from(record?.value ?? []).toString("utf8"));
}
