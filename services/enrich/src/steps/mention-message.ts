import type {
  AuthorDeletedMessage,
  AuthorDeletion,
  ContentMessage,
  DeleteMessage,
  PostDeletion,
  PostMessage,
} from "@nghe/contracts";
import { PUBLIC_SCOPE } from "@nghe/contracts";
import { Failure } from "@nghe/runtime";
import { contentOf, type EnrichContext } from "./content-message.ts";

/** What a message of `posts` becomes on `mentions`. Throws a Failure for what must not go on. */
export function mentionMessageOf(
  message: PostMessage,
  context: EnrichContext,
): ContentMessage | DeleteMessage | AuthorDeletedMessage {
  switch (message.type) {
    case "post":
      return contentOf(message, context);
    case "delete":
      return deletionOf(message);
    case "author-deleted":
      return authorDeletionOf(message);
  }
}

/** A source's deletion keeps its scope: a workspace takes back its own copy, never another's. It is no erasure. */
function deletionOf({ source, id, scope, cause, receipt, observedAt }: PostDeletion): DeleteMessage {
  return { v: 1, type: "delete", source, id, scope, cause, receipt, observedAt, erase: false };
}

function authorDeletionOf(message: AuthorDeletion): AuthorDeletedMessage {
  if (message.scope !== PUBLIC_SCOPE || message.workspaceUid !== null) {
    const why = "an author can be deleted for everyone only, and this asks for one workspace";
    throw new Failure("enrich.private-author-deletion", why, { retriable: false });
  }
  const { source, authorId, cause, receipt, observedAt } = message;
  return { v: 1, type: "author-deleted", source, authorId, cause, receipt, observedAt };
}
