import type { Brand, ModelChoice, Workspace } from "@nghe/contracts";
import type { Cell, Database } from "../database.ts";
import type { Ledger } from "../store.ts";
import { moment } from "../write-path/rows.ts";

type Saved = Parameters<Ledger["saveEntities"]>[0][number];
type SavedAs<E> = Omit<Saved, "entity"> & { entity: E };
type Row = readonly Cell[];

const WORKSPACE_COLUMNS = ["uid", "id", "name", "timezone", "retention_days", "simulated", "deleted", "version"];

function workspaceRow({ entity, offset }: SavedAs<Workspace>): Row {
  const { uid, id, name, timezone, retentionDays, simulated } = entity;
  return [uid, id, name, timezone, retentionDays, simulated, false, offset];
}

const BRAND_COLUMNS = [
  "uid",
  "workspace_uid",
  "id",
  "name",
  "role",
  "query",
  "query_version",
  "color",
  "parent",
  "sets",
  "market",
  "deleted",
  "version",
];

function brandRow({ entity, offset }: SavedAs<Brand>): Row {
  const { uid, workspaceUid, id, name, role, query, queryVersion, color, parent, sets, market } = entity;
  return [uid, workspaceUid, id, name, role, query, queryVersion, color, parent, sets, market, false, offset];
}

const QUERY_COLUMNS = [
  "workspace_uid",
  "brand_uid",
  "brand",
  "query_version",
  "query",
  "note",
  "saved_by",
  "saved_at",
  "version",
];

/** Of several writes under one query version the first is the one that brought it, so the lowest offset holds. */
function queryRow({ entity, offset, by, at, note }: SavedAs<Brand>): Row {
  const { workspaceUid, uid, id, queryVersion, query } = entity;
  return [workspaceUid, uid, id, queryVersion, query, note, by, moment(at), Number.MAX_SAFE_INTEGER - offset];
}

const MODEL_COLUMNS = ["model_version", "chosen_at", "version"];

function modelRow({ entity, offset, at }: SavedAs<ModelChoice>): Row {
  return [entity.version, moment(at), offset];
}

/**
 * Writes workspaces, brands, their query versions and models as whole rows under their registry offset: the highest
 * holds, so that any order and any repetition gives the same. Keys, rules, channels and connectors have no view.
 */
export async function saveEntities(database: Database, saved: readonly Saved[]): Promise<void> {
  const workspaces: Row[] = [];
  const brands: Row[] = [];
  const queries: Row[] = [];
  const models: Row[] = [];
  for (const { entity, ...place } of saved) {
    if (entity.kind === "workspace") workspaces.push(workspaceRow({ entity, ...place }));
    if (entity.kind === "model") models.push(modelRow({ entity, ...place }));
    if (entity.kind !== "brand") continue;
    brands.push(brandRow({ entity, ...place }));
    queries.push(queryRow({ entity, ...place }));
  }
  await database.insert("nghe_store.workspaces", WORKSPACE_COLUMNS, workspaces);
  await database.insert("nghe_store.brands", BRAND_COLUMNS, brands);
  await database.insert("nghe_store.query_versions", QUERY_COLUMNS, queries);
  await database.insert("nghe_store.model_versions", MODEL_COLUMNS, models);
}
