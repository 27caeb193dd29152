import { NativeId, SourceName } from "@nghe/contracts";
import { UsageError } from "../command.ts";

/** Whom or what to erase. */
export type Erasure =
  | { kind: "post"; source: string; id: string }
  | { kind: "author"; source: string; authorId: string };

/** The words behind `erase`. Throws `UsageError` naming what is missing. */
export function erasureOf(words: readonly string[]): Erasure {
  const [kind, source = "", id = "", extra] = words;
  if (kind !== "post" && kind !== "author")
    throw new UsageError("say what: post SOURCE ID, or author SOURCE AUTHOR_ID");
  if (extra !== undefined) throw new UsageError(`"${extra}" is too much: quote an ID with blanks`);
  if (!SourceName.safeParse(source).success) throw new UsageError(`"${source}" is no source, such as bluesky`);
  if (!NativeId.safeParse(id).success) throw new UsageError(`give the ${kind === "post" ? "post's" : "author's"} id`);
  return kind === "post" ? { kind, source, id } : { kind, source, authorId: id };
}

export function nameOf(erasure: Erasure): string {
  return erasure.kind === "post"
    ? `post ${erasure.source}:${erasure.id}`
    : `author ${erasure.authorId} of ${erasure.source}`;
}
