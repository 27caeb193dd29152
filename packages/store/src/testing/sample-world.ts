import type { Alert, RegistryEntity } from "@nghe/contracts";
import type { Database } from "../database.ts";
import type { SavedEntity, Store } from "../store.ts";
import { insertMentions, type MentionFixture } from "./mention-fixture.ts";

export const ACME_TOKEN = "a".repeat(64);
export const RIVAL_TOKEN = "b".repeat(64);
/** The first day of the sample, in Hà Nội. */
export const SAMPLE_START = Date.UTC(2026, 2, 1, 17);
const HOUR = 3_600_000;

function workspace(id: string, timezone: string): RegistryEntity {
  return {
    kind: "workspace",
    uid: `w-${id}`,
    id,
    name: id,
    timezone,
    retentionDays: null,
    simulated: false,
    exclusions: "",
    uses: [],
  };
}

function brand(workspaceId: string, id: string, role: "own" | "competitor"): RegistryEntity {
  const accounts = { owned: [], employee: [], dealer: [], agency: [], paid: [] };
  return {
    ...{ kind: "brand", uid: `b-${id}`, workspaceUid: `w-${workspaceId}`, id, name: id, role, query: id, uses: [] },
    ...{ queryVersion: 1, color: "#1f77b4", parent: null, sets: ["all"], names: [id], hashtags: [], people: [] },
    ...{ accounts, market: null, filter: null },
  };
}

const ENTITIES: readonly RegistryEntity[] = [
  workspace("acme", "Asia/Ho_Chi_Minh"),
  workspace("rival", "Asia/Kolkata"),
  brand("acme", "mine", "own"),
  brand("acme", "theirs", "competitor"),
  brand("acme", "gone", "competitor"),
  brand("rival", "secret", "own"),
  { kind: "model", uid: "model", version: "test-1" },
  label("acme", "mine", "1", true),
  label("rival", "secret", "1", false),
];

function label(workspaceId: string, brandId: string, postId: string, relevant: boolean): RegistryEntity {
  const place = { workspaceUid: `w-${workspaceId}`, brandUid: `b-${brandId}`, source: "bluesky", postId };
  return { kind: "label", uid: `l-${brandId}-${postId}`, id: `${brandId}-${postId}`, ...place, relevant };
}

function saved(entity: RegistryEntity, offset: number, at: number): SavedEntity {
  const why = { cause: "query", causeName: null, named: { noise: "phim" }, exclusions: "casino" };
  const version = entity.kind === "brand" ? { version: 1, query: entity.query, ...why } : undefined;
  return { entity, offset, by: "admin", at, note: null, version };
}

const TONES = [-1, 0, 1, null] as const;

/** What a row shares with the others of its post; every sixth post names both brands. */
function samplePost(number: number): Partial<MentionFixture> {
  const kind = Math.floor(number / 6) % 3;
  return {
    id: String(number),
    publishedAt: SAMPLE_START + Math.floor(number * 0.41 * HOUR),
    source: ["bluesky", "vnexpress.net", "facebook"][kind] ?? "bluesky",
    site: kind === 1 ? "vnexpress.net" : null,
    lang: ["vi", "en", null][kind] ?? null,
    authorId: number % 7 === 0 ? null : `a${number % 9}`,
    likes: number % 4 === 0 ? null : number,
    shares: number % 4 === 0 ? null : 1,
  };
}

/** Why a row is not counted, and whose voice it is. */
function sampleExclusion(index: number): Partial<MentionFixture> {
  if (index % 11 !== 0) return { counted: true };
  if (index % 2 === 0) return { counted: false, excludedReason: "spam" };
  return { counted: false, excludedReason: "owned", origin: "owned" };
}

function sampleRow(index: number): Partial<MentionFixture> {
  const sentiment = TONES[index % 4] ?? null;
  const brand = index % 3 === 0 ? "theirs" : "mine";
  return {
    ...samplePost(index % 6 === 1 ? index - 1 : index),
    ...sampleExclusion(index),
    ...{ brand, brandUid: `b-${brand}`, updatedAt: SAMPLE_START + index * 1_000 },
    via: index % 13 === 0 ? "thread" : "text",
    ...{ sentiment, sentimentScore: sentiment === null ? null : sentiment * 0.1 * (index % 10) },
    topics: index % 5 === 0 ? ["price", "service"] : [],
    painPoints: index % 8 === 0 ? ["delay"] : [],
    reach: index % 2 === 0 ? 100 : null,
  };
}

/** Rows with every feature that a figure depends on, spread over four days; the same each time. */
export function sampleMentions(): Partial<MentionFixture>[] {
  return Array.from({ length: 240 }, (_, index) => sampleRow(index));
}

export function sampleAlert(given: Partial<Alert>): Alert {
  const onsetAt = SAMPLE_START + 5 * HOUR;
  return {
    ...{ id: "0".repeat(32), revision: 1, status: "open", kind: "negative-spike", workspaceUid: "w-acme" },
    ...{ workspace: "acme", brandUid: "b-mine", brand: "mine", brandName: "Mine", ruleUid: "r1", rule: "spike" },
    ...{ onsetAt, lastAt: onsetAt, openedAt: onsetAt + 60_000, updatedAt: onsetAt + 60_000, closedAt: null },
    ...{ peak: 12, expected: 1.5, total: 12, reason: { en: "12 negative", vi: "12 tiêu cực" }, posts: [] },
    ...given,
  };
}

async function saveFacts(database: Database): Promise<void> {
  const day = "2026-03-02 00:00:00.000";
  await database.insert(
    "nghe_store.kpis",
    ["workspace_uid", "workspace", "kpi", "at", "value", "unit", "stage", "version"],
    [
      ["w-acme", "acme", "revenue", day, 12.5, "VND", null, 1],
      ["w-rival", "rival", "revenue", day, 99, "INR", null, 1],
    ],
  );
  await database.insert(
    "nghe_store.campaigns",
    ["workspace_uid", "brand_uid", "brand", "id", "name", "starts_on", "ends_on", "hashtags", "deleted", "version"],
    [
      ["w-acme", "b-mine", "mine", "tet", "Tết", "2026-02-01", "2026-03-03", ["tet"], false, 1],
      ["w-rival", "b-secret", "secret", "hush", "Hush", "2026-02-01", null, [], false, 1],
    ],
  );
}

/** Two workspaces that must not see each other, one deleted brand, and the tokens of both. */
export async function fillSampleWorld(store: Store, database: Database): Promise<void> {
  const at = SAMPLE_START;
  await store.ledger.saveEntities(ENTITIES.map((entity, index) => saved(entity, index + 1, at)));
  const rival = { workspace: "rival", workspaceUid: "w-rival", brand: "secret", brandUid: "b-secret" };
  await insertMentions(database, [
    ...sampleMentions(),
    { brand: "gone", brandUid: "b-gone", id: "900", publishedAt: SAMPLE_START, topics: ["lost"] },
    {
      ...rival,
      id: "1",
      publishedAt: SAMPLE_START,
      authorId: "spy",
      topics: ["plot"],
      painPoints: ["leak"],
      site: "rival.example",
    },
    { ...rival, id: "2", publishedAt: SAMPLE_START + 1, version: 2 },
    { ...rival, id: "2", publishedAt: SAMPLE_START + 1, version: 4, deleted: true, updatedAt: Date.now() },
  ]);
  await store.ledger.saveAlerts([
    sampleAlert({}),
    sampleAlert({
      id: "1".repeat(32),
      brandUid: "b-theirs",
      brand: "theirs",
      onsetAt: SAMPLE_START + 9 * HOUR,
      lastAt: SAMPLE_START + 9 * HOUR,
      status: "closed",
      closedAt: SAMPLE_START + 10 * HOUR,
    }),
    sampleAlert({
      id: "2".repeat(32),
      workspaceUid: "w-rival",
      workspace: "rival",
      brandUid: "b-secret",
      brand: "secret",
    }),
    sampleAlert({ id: "3".repeat(32), brandUid: "b-gone", brand: "gone" }),
  ]);
  await saveFacts(database);
  await store.ledger.hide([{ uid: "b-gone", offset: 99 }]);
  await store.scopes.grant(ACME_TOKEN, ["w-acme"]);
  await store.scopes.grant(RIVAL_TOKEN, ["w-rival"]);
}
