import { MentionRow, PostContent, PostMetrics } from "@nghe/contracts";
import { Failure } from "@nghe/runtime";
import { z } from "zod";
import type { JsonCell } from "../database.ts";
import type { PostState } from "./state.ts";

const FORMAT = 1;

/** A state as it is stored, without what stands in columns of its own beside it. */
export function storedForm(state: PostState): JsonCell {
  const { copies, threads, counts, corrections, retracted, publishedAt, storedAt, seenAt, ever } = state;
  const { deleted } = state;
  return {
    v: FORMAT,
    copies,
    threads,
    counts,
    corrections,
    retracted,
    deleted,
    publishedAt,
    storedAt,
    seenAt,
    ever,
  };
}

/** The stored form as the column's text. */
export function encodeState(state: PostState): string {
  return JSON.stringify(storedForm(state));
}

const Head = z.looseObject({ v: z.literal(FORMAT), deleted: z.boolean(), ever: z.array(z.unknown()) });

/** A row of `posts` as a look-up reads it; `version` as digits. */
export type StoredState = { source: string; id: string; version: string; changedAt: number; state: string };

/**
 * The state that `encodeState` wrote. Only its format and outline are checked, for speed: nobody else writes it.
 * Throws `StateUnreadable` for anything else.
 */
export function decodeState(stored: StoredState): PostState {
  const parsed: unknown = parse(stored);
  const head = Head.safeParse(parsed);
  if (!head.success) throw new StateUnreadable(stored, head.error);
  const { v: _format, ...rest } = parsed as Omit<PostState, "source" | "id" | "version" | "changedAt"> & { v: number };
  const { source, id, changedAt } = stored;
  return { ...rest, source, id, changedAt, version: BigInt(stored.version) };
}

/** The whole shape, for tests and for `nghe verify`: what `decodeState` takes on trust. */
export const EncodedState = z.strictObject({
  v: z.literal(FORMAT),
  copies: z.record(
    z.string(),
    z.strictObject({
      order: z.strictObject({ revision: z.int(), observedAt: z.int(), registryOffset: z.int() }),
      content: PostContent.nullable(),
      rows: z.array(MentionRow),
    }),
  ),
  threads: z.record(z.string(), z.strictObject({ rootVersion: z.string(), rows: z.array(MentionRow) })),
  counts: z.record(z.string(), z.strictObject({ observedAt: z.int(), metrics: PostMetrics })),
  corrections: z.record(z.string(), z.record(z.string(), z.strictObject({ id: z.string(), value: z.unknown() }))),
  retracted: z.array(z.string()),
  deleted: z.boolean(),
  publishedAt: z.int().nullable(),
  storedAt: z.int().nullable(),
  seenAt: z.int(),
  ever: z.array(
    z.strictObject({ workspaceUid: z.string(), workspace: z.string(), brandUid: z.string(), brand: z.string() }),
  ),
});

/** A stored state that this code cannot read: nothing may be folded over it. */
export class StateUnreadable extends Failure {
  override readonly name: string = "StateUnreadable";

  constructor(stored: { source: string; id: string }, cause: unknown) {
    super("state-unreadable", `The stored state of ${stored.source}:${stored.id} cannot be read`, {
      retriable: false,
      cause,
    });
  }
}

function parse(stored: StoredState): unknown {
  try {
    return JSON.parse(stored.state);
  } catch (error) {
    throw new StateUnreadable(stored, error);
  }
}
