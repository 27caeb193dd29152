import { describe, expect, it } from "vitest";
import { decodeMessage, encodeMessage } from "./codec.ts";
import { RegistryEntity, type RegistryKind, RegistryRecord } from "./registry.ts";

const AT = Date.UTC(2026, 2, 1);
const write = { v: 1, at: AT, by: "ann", note: null, writeId: "x_1", expects: 0 } as const;
const nobody = { owned: [], employee: [], dealer: [], agency: [], paid: [] };

const entities: { [K in RegistryKind]: Extract<RegistryEntity, { kind: K }> } = {
  workspace: {
    ...{ kind: "workspace", uid: "w_1", id: "acme", name: "Acme", timezone: "Asia/Ho_Chi_Minh" },
    ...{ retentionDays: 400, simulated: true, exclusions: "{noise}", uses: ["noise"] },
  },
  brand: {
    ...{ kind: "brand", uid: "b_1", workspaceUid: "w_1", id: "tra-may", name: "Trà Mây", role: "own" },
    ...{
      query: '"trà mây" -{noise}',
      uses: ["noise"],
      queryVersion: 3,
      color: "#4068CA",
      parent: "me",
      sets: ["main"],
    },
    ...{
      names: ["Trà Mây"],
      hashtags: ["#tramay"],
      people: [],
      accounts: { ...nobody, owned: ["@tramay"] },
      market: null,
      filter: null,
    },
  },
  key: { kind: "key", uid: "k_1", workspaceUid: null, name: "bot", scopes: ["read", "admin"], hash: "0f".repeat(32) },
  backfill: { kind: "backfill", uid: "backfill", paused: true },
  rule: {
    ...{ kind: "rule", uid: "r_1", workspaceUid: "w_1", id: "spike", name: "Spike", brandUid: null },
    ...{ enabled: false, minimum: 5, factor: 2.5 },
  },
  channel: {
    ...{ kind: "channel", uid: "c_1", workspaceUid: "w_1", id: "pr", name: "PR", type: "webhook" },
    ...{ url: "https://example.com/hook?x=1", enabled: true },
  },
  connector: {
    ...{ kind: "connector", uid: "n_1", workspaceUid: "w_1", id: "rss", type: "feed", name: "RSS", enabled: true },
    settings: { url: "https://a.vn/rss", nested: { any: [1, null] } },
  },
  model: { kind: "model", uid: "model", version: "lexicon-2" },
  "named-query": {
    ...{ kind: "named-query", uid: "n_1", workspaceUid: "w_1", id: "noise", query: "phim OR {ads}", uses: ["ads"] },
    note: "what is not about drinks",
  },
  label: {
    ...{ kind: "label", uid: "l_1", workspaceUid: "w_1", id: "0a1b", brandUid: "b_1", source: "bluesky" },
    ...{ postId: "at://did:plc:x/app.bsky.feed.post/3k", relevant: false },
  },
};
const kinds = Object.keys(entities);

describe("a write to the registry", () => {
  it("there is an example of every kind of entity", () => {
    expect(new Set(RegistryEntity.options.map(({ shape }) => shape.kind.value))).toEqual(new Set(kinds));
  });

  it.each(Object.values(entities))("of a $kind comes back as it went", (entity) => {
    const record: RegistryRecord = { ...write, type: "put", entity };
    expect(decodeMessage(RegistryRecord, encodeMessage(record))).toEqual({ ok: true, value: record });
  });

  it.each(kinds)("can take a %s away", (kind) => {
    const record = { ...write, type: "delete", kind, uid: "u_1", expects: 4 };
    expect(decodeMessage(RegistryRecord, encodeMessage(record))).toEqual({ ok: true, value: record });
  });

  it.each<[string, object]>([
    ["no revision that its writer saw", { expects: undefined }],
    ["a revision below none", { expects: -1 }],
    ["no name of its own", { writeId: "" }],
    ["a note of a book's length", { note: "x".repeat(2_001) }],
    ["a later version", { v: 2 }],
    ["a moment before 1970", { at: -1 }],
    ["a type that is none", { type: "rename" }],
  ])("is refused with %s", (_name, change) => {
    const record = { ...write, type: "put", entity: entities.model, ...change };
    expect(RegistryRecord.safeParse({ ...write, type: "put", entity: entities.model }).success).toBe(true);
    expect(RegistryRecord.safeParse(record).success).toBe(false);
  });
});

/** Fields that records of earlier versions do not have. */
const LATER: Partial<Record<RegistryKind, Record<string, unknown>>> = {
  workspace: { exclusions: "", uses: [] },
  brand: { uses: [], filter: null },
};
const cameLater = (kind: RegistryKind, field: string) => field in (LATER[kind] ?? {});

it.each(["workspace", "brand"] as const)(
  "reads a %s of an earlier version: it excludes, uses and filters nothing",
  (kind) => {
    const fields = Object.entries(entities[kind]).filter(([name]) => !cameLater(kind, name));
    expect(RegistryEntity.parse(Object.fromEntries(fields))).toEqual({ ...entities[kind], ...LATER[kind] });
  },
);

describe("an entity is refused, and the field named,", () => {
  it.each<[RegistryKind, string, unknown]>([
    ["workspace", "id", "Acme"],
    ["workspace", "uid", "w 1"],
    ["workspace", "retentionDays", 0],
    ["workspace", "timezone", ""],
    ["brand", "query", ""],
    ["brand", "query", "x".repeat(20_001)],
    ["brand", "queryVersion", 0],
    ["brand", "color", "red"],
    ["brand", "parent", "Not A Slug"],
    ["brand", "sets", Array.from({ length: 51 }, (_, index) => `s${index}`)],
    ["brand", "names", [""]],
    ["brand", "accounts", { ...nobody, paid: undefined }],
    ["key", "hash", "a secret in the clear"],
    ["key", "scopes", []],
    ["key", "scopes", ["root"]],
    ["rule", "minimum", 0],
    ["rule", "factor", 0.5],
    ["rule", "factor", Number.POSITIVE_INFINITY],
    ["channel", "url", "not an address"],
    ["channel", "type", "carrier-pigeon"],
    ["connector", "type", "facebook"],
    ["connector", "settings", null],
    ["model", "version", ""],
    ["named-query", "query", ""],
    ["named-query", "uses", ["Not A Slug"]],
    ["label", "source", "Twitter"],
    ["label", "relevant", "yes"],
  ])("where a %s has as %s %j", (kind, field, value) => {
    const parsed = RegistryEntity.safeParse({ ...entities[kind], [field]: value });
    expect(parsed.error?.issues[0]?.path[0]).toBe(field);
  });

  it.each(Object.values(entities))("where a $kind lacks any of its fields: absent is not null", (entity) => {
    for (const field of Object.keys(entity).filter((name) => !cameLater(entity.kind, name))) {
      const { [field]: _gone, ...rest }: Record<string, unknown> = { ...entity };
      expect([field, RegistryEntity.safeParse(rest).success]).toEqual([field, false]);
    }
  });
});

it("holds no secret: what a key entity carries beside its hash is dropped on reading", () => {
  const parsed = RegistryEntity.parse({ ...entities.key, key: "nghe_secret", secret: "whsec_x" });
  expect(parsed).toEqual(entities.key);
});
