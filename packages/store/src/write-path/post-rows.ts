import { leadingFirst, liveRows } from "./live-rows.ts";
import { postHash } from "./post-hash.ts";
import { READ_COLUMNS, readCells } from "./read-cells.ts";
import { moment, momentOrNull, type Row } from "./rows.ts";
import type { PostState } from "./state.ts";
import { storedForm } from "./state-codec.ts";

export const POSTS = "nghe_store.posts";

export const POST_COLUMNS = [
  "h",
  "source",
  "id",
  "version",
  "state",
  "deleted",
  "scopes",
  "matched",
  "placed",
  "published_at",
  "seen_at",
  "changed_at",
  "author_id",
  "author_ids",
  "root_id",
  "registry_offset",
  ...READ_COLUMNS,
] as const;

/** A post without content was enriched with nothing: no registry is newer than it. */
const NOTHING_TO_ENRICH = Number.MAX_SAFE_INTEGER;

/** The row of `posts` that says: this state's mentions have landed. */
export function postRow(state: PostState): Row {
  const copies = leadingFirst(state).flatMap(([scope, { content, order }]) =>
    content === null ? [] : [{ scope, content, registryOffset: order.registryOffset }],
  );
  const leading = copies[0]?.content;
  const authors = copies.flatMap(({ content }) => content.author?.id ?? []);
  return [
    postHash(state.source, state.id),
    state.source,
    state.id,
    state.version.toString(),
    storedForm(state),
    state.deleted,
    copies.map(({ scope }) => scope).sort(),
    liveRows(state).length > 0,
    state.publishedAt !== null,
    momentOrNull(state.publishedAt),
    moment(state.seenAt),
    moment(state.changedAt),
    leading?.author?.id ?? null,
    [...new Set(authors)],
    leading?.rootId ?? null,
    Math.min(NOTHING_TO_ENRICH, ...copies.map(({ registryOffset }) => registryOffset)),
    ...readCells(state, copies),
  ];
}
