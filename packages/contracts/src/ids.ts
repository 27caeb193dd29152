import { z } from "zod";

/** A name that a person chooses for a workspace, brand, rule or source: short, lower case, safe in a URL. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, "use 1 to 63 of a-z, 0-9 and -, not starting or ending with -");
export type Slug = z.infer<typeof Slug>;

/** An identity that is never reused, also when its slug is: what tables and messages are keyed by. */
export const Uid = z.string().regex(/^[A-Za-z0-9_~-]{1,128}$/, "not a uid");
export type Uid = z.infer<typeof Uid>;

/** The platform or site a post lives on (`bluesky`, `vnexpress.net`), never the connector that fetched it. */
export const SourceName = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,99}$/, "use 1 to 100 of a-z, 0-9, '.', '_' and '-'");
export type SourceName = z.infer<typeof SourceName>;

/** The source's own id of a post, an opaque string; the canonical URL where the source has none. */
export const NativeId = z.string().min(1, "must not be empty").max(512, "at most 512 characters");
export type NativeId = z.infer<typeof NativeId>;

/** Who may see a post: everyone's queries, or those of one workspace alone. Visibility, never identity. */
export const Scope = z.string().regex(/^(?:public|ws:[A-Za-z0-9_~-]{1,128})$/, "not a scope");
export type Scope = z.infer<typeof Scope>;
export const PUBLIC_SCOPE: Scope = "public";

/** The scope of posts that one workspace brought itself. */
export function workspaceScope(workspaceUid: Uid): Scope {
  return `ws:${workspaceUid}`;
}

/** The key of a post on every topic, and its public id: a source holds no colon, so no two posts share one. */
export function postKey(source: SourceName, id: NativeId): string {
  return `${source}:${id}`;
}

/** Milliseconds since 1970, UTC, whole. */
export const EpochMs = z.int().min(0).max(8_640_000_000_000_000);
export type EpochMs = z.infer<typeof EpochMs>;
