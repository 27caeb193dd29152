import type { Brand, Label, ModelChoice, Workspace } from "@nghe/contracts";
import type { Cell, Database } from "../database.ts";
import type { SavedEntity, SavedVersion } from "../store.ts";
import { moment } from "../write-path/rows.ts";

type SavedAs<E> = Omit<SavedEntity, "entity"> & { entity: E };
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
  "cause",
  "cause_name",
  "named",
  "named_texts",
  "exclusions",
  "version",
];

/** Of several writes under one query version the first is the one that brought it, so the lowest offset holds. */
function queryRow({ entity, offset, by, at, note }: SavedAs<Brand>, brought: SavedVersion): Row {
  const { workspaceUid, uid, id } = entity;
  const { version, query, cause, causeName, exclusions } = brought;
  const names = Object.keys(brought.named).sort((one, two) => (one < two ? -1 : 1));
  const texts = names.map((name) => brought.named[name] ?? "");
  const why = [note, by, moment(at), cause, causeName, names, texts, exclusions] as const;
  return [workspaceUid, uid, id, version, query, ...why, Number.MAX_SAFE_INTEGER - offset];
}

const LABEL_COLUMNS = [
  "uid",
  "workspace_uid",
  "brand_uid",
  "source",
  "id",
  "relevant",
  "saved_by",
  "saved_at",
  "deleted",
  "version",
];

function labelRow({ entity, offset, by, at }: SavedAs<Label>): Row {
  const { uid, workspaceUid, brandUid, source, postId, relevant } = entity;
  return [uid, workspaceUid, brandUid, source, postId, relevant, by, moment(at), false, offset];
}

const MODEL_COLUMNS = ["model_version", "chosen_at", "version"];

function modelRow({ entity, offset, at }: SavedAs<ModelChoice>): Row {
  return [entity.version, moment(at), offset];
}

/**
 * Writes workspaces, brands, their query versions, labels and models as whole rows under their registry offset: the
 * highest holds, so that any order and any repetition gives the same. Keys, rules, channels and connectors have no view.
 */
export async function saveEntities(database: Database, saved: readonly SavedEntity[]): Promise<void> {
  const workspaces: Row[] = [];
  const brands: Row[] = [];
  const queries: Row[] = [];
  const models: Row[] = [];
  const labels: Row[] = [];
  for (const { entity, ...place } of saved) {
    if (entity.kind === "workspace") workspaces.push(workspaceRow({ entity, ...place }));
    if (entity.kind === "model") models.push(modelRow({ entity, ...place }));
    if (entity.kind === "label") labels.push(labelRow({ entity, ...place }));
    if (entity.kind !== "brand") continue;
    brands.push(brandRow({ entity, ...place }));
    if (place.version !== undefined) queries.push(queryRow({ entity, ...place }, place.version));
  }
  await database.insert("nghe_store.workspaces", WORKSPACE_COLUMNS, workspaces);
  await database.insert("nghe_store.brands", BRAND_COLUMNS, brands);
  await database.insert("nghe_store.query_versions", QUERY_COLUMNS, queries);
  await database.insert("nghe_store.model_versions", MODEL_COLUMNS, models);
  await database.insert("nghe_store.labels", LABEL_COLUMNS, labels);
}

/** Takes labels away, under the offset of what took them: no earlier write brings them back. */
export async function removeLabels(
  database: Database,
  labels: readonly { uid: string; offset: number }[],
): Promise<void> {
  await database.insert(
    "nghe_store.labels",
    ["uid", "deleted", "version"],
    labels.map(({ uid, offset }) => [uid, true, offset]),
  );
}
