import { MentionRow, PostContent, PostMetrics } from "@nghe/contracts";
import { Failure } from "@nghe/runtime";
import { z } from "zod";
import type { JsonCell } from "../database.ts";
import { type PackedState, packState, type UnkeyedState, unpackState } from "./packed-state.ts";
import type { PostState } from "./state.ts";

const FORMAT = 2;
/** Named every field; stored states of it are still read. */
const NAMED_FORMAT = 1;

/** A state as it is stored, without what stands in columns of its own beside it. */
export function storedForm(state: PostState): JsonCell {
  return packState(FORMAT, state);
}

/** The stored form as the column's text. */
export function encodeState(state: PostState): string {
  return JSON.stringify(storedForm(state));
}

const PackedHead = z.tuple([
  z.literal(FORMAT),
  ...[z.looseObject({}), z.looseObject({}), z.looseObject({}), z.looseObject({})],
  z.array(z.string()),
  z.boolean(),
  z.int().nullable(),
  z.int().nullable(),
  z.int(),
  z.array(z.array(z.string()).length(4)),
]);
const NamedHead = z.looseObject({ v: z.literal(NAMED_FORMAT), deleted: z.boolean(), ever: z.array(z.unknown()) });

/** A row of `posts` as a look-up reads it; `version` as digits. */
export type StoredState = { source: string; id: string; version: string; changedAt: number; state: string };

/**
 * The state that `encodeState` wrote. Only its format and outline are checked, for speed: nobody else writes it.
 * Throws `StateUnreadable` for anything else.
 */
export function decodeState(stored: StoredState): PostState {
  const { source, id, changedAt } = stored;
  return { ...unkeyed(stored), source, id, changedAt, version: BigInt(stored.version) };
}

function unkeyed(stored: StoredState): UnkeyedState {
  const parsed = parse(stored);
  const head = (Array.isArray(parsed) ? PackedHead : NamedHead).safeParse(parsed);
  if (!head.success) throw new StateUnreadable(stored, head.error);
  if (Array.isArray(parsed)) return unpacked(stored, parsed as unknown as PackedState);
  const { v: _format, ...named } = parsed as UnkeyedState & { v: number };
  return named;
}

function unpacked(stored: StoredState, packed: PackedState): UnkeyedState {
  try {
    return unpackState(packed);
  } catch (error) {
    throw new StateUnreadable(stored, error);
  }
}

/** The whole shape, for tests: what `decodeState` takes on trust. */
export const WholeState = z.strictObject({
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
