import type { AuthorDeletion, PostDeletion, PostUpsert } from "@nghe/contracts";

/** Wall time of the tests, ms. */
export const SEEN_AT = Date.UTC(2026, 2, 1);

/** A public post that says `text`. */
export function postSaying(text: string, more: Partial<PostUpsert> = {}): PostUpsert {
  return {
    v: 1,
    type: "post",
    source: "twitter",
    id: "1",
    scope: "public",
    cause: "live",
    connector: "api",
    receipt: null,
    observedAt: SEEN_AT,
    revision: 0,
    createdAt: SEEN_AT - 1_000,
    editedAt: null,
    seenAt: SEEN_AT,
    site: null,
    kind: "post",
    text,
    title: null,
    url: null,
    langHint: null,
    country: null,
    author: null,
    parentId: null,
    rootId: null,
    metrics: { likes: null, shares: null, comments: null, views: null },
    raw: {},
    ...more,
  };
}

export function deletionOfPost(id: string, more: Partial<PostDeletion> = {}): PostDeletion {
  const observedAt = SEEN_AT;
  const base = { v: 1, type: "delete", source: "twitter", scope: "public", cause: "live" } as const;
  return { ...base, connector: "api", receipt: null, observedAt, id, ...more };
}

export function deletionOfAuthor(authorId: string, more: Partial<AuthorDeletion> = {}): AuthorDeletion {
  const base = { v: 1, type: "author-deleted", source: "twitter", scope: "public", cause: "erase" } as const;
  return { ...base, connector: "api", receipt: null, observedAt: SEEN_AT, authorId, workspaceUid: null, ...more };
}

/** An author of whom only what is given is known. */
export function authorWith(more: Partial<NonNullable<PostUpsert["author"]>>): NonNullable<PostUpsert["author"]> {
  return { id: null, name: null, handle: null, followers: null, verified: null, ...more };
}
