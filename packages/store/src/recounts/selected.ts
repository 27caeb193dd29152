import { WORDS_VERSION } from "@nghe/query/stored-words";
import type { Params } from "../database.ts";
import type { StaleSelection, TouchedBy } from "./recounts.ts";

/** A part of a statement with its parameters. */
export type Selected = { where: string; params: Params };

const moment = (name: string): string => `fromUnixTimestamp64Milli({${name}:Int64}, 'UTC')`;

/** The rows of `posts` that a selection is about; of a post with several copies, if one of them may be. */
export function selectedPosts({ below, seenSince, changedSince, touchedBy }: StaleSelection): Selected {
  const narrowed = touchedBy === null ? { where: "1", params: {} } : mayHold(touchedBy);
  const common = `NOT deleted AND notEmpty(scopes) AND registry_offset < {below:UInt64}
  AND seen_at >= ${moment("seenSince")} AND ${narrowed.where}`;
  const params = { below, seenSince: Math.max(0, seenSince), ...narrowed.params };
  if (changedSince === null) return { where: common, params };
  return { where: `${common} AND changed_at >= ${moment("changedSince")}`, params: { ...params, changedSince } };
}

/** The live rows of `mentions` that it is about; none where it is about posts as such. */
export function selectedMentions({ below, seenSince, changedSince, touchedBy }: StaleSelection): null | Selected {
  if (touchedBy === null || touchedBy.brandUids.length === 0) return null;
  const { workspaceUid, brandUids } = touchedBy;
  const common = `workspace_uid = {workspaceUid:String} AND brand_uid IN {brandUids:Array(String)} AND is_deleted = 0
  AND registry_offset < {below:UInt64} AND seen_at >= ${moment("seenSince")}`;
  const params = { workspaceUid, brandUids, below, seenSince: Math.max(0, seenSince) };
  if (changedSince === null) return { where: common, params };
  return { where: `${common} AND updated_at >= ${moment("changedSince")}`, params: { ...params, changedSince } };
}

/** Posts whose words are not stored in the form of today are taken as they come. */
function mayHold({ queries }: TouchedBy): Selected {
  const found = [...queries.map(({ may }) => `(${may})`), "words_version != {wordsVersion:UInt8}"];
  const params: Params = Object.assign({}, ...queries.map((query) => query.params), { wordsVersion: WORDS_VERSION });
  return { where: `(${found.join(" OR ")})`, params };
}
