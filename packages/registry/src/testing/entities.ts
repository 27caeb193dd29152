import type { AlertRule, ApiKey, Brand, Channel, Connector, Label, NamedQuery, Workspace } from "@nghe/contracts";

/** A workspace for a test: `id` decides its uid. */
export function workspaceNamed(id: string, more: Partial<Workspace> = {}): Workspace {
  return {
    kind: "workspace",
    uid: `w_${id}`,
    id,
    name: id,
    timezone: "Asia/Ho_Chi_Minh",
    retentionDays: null,
    simulated: false,
    exclusions: "",
    uses: [],
    ...more,
  };
}

/** A brand of a workspace made by `workspaceNamed`. */
export function brandNamed(workspaceId: string, id: string, more: Partial<Brand> = {}): Brand {
  return {
    kind: "brand",
    uid: `b_${workspaceId}_${id}`,
    workspaceUid: `w_${workspaceId}`,
    id,
    name: id,
    role: "own",
    query: id,
    uses: [],
    queryVersion: 1,
    color: "#1f77b4",
    parent: null,
    sets: [],
    names: [],
    hashtags: [],
    people: [],
    accounts: { owned: [], employee: [], dealer: [], agency: [], paid: [] },
    market: null,
    filter: null,
    ...more,
  };
}

/** A named query of a workspace made by `workspaceNamed`: `{id}` in its queries. */
export function queryNamed(workspaceId: string, id: string, query: string, uses: string[] = []): NamedQuery {
  const uid = `n_${workspaceId}_${id}`;
  return { kind: "named-query", uid, workspaceUid: `w_${workspaceId}`, id, query, uses, note: null };
}

/** What was said of a post and a brand made by `brandNamed`. */
export function labelOf(workspaceId: string, brandId: string, postId: string, relevant: boolean): Label {
  const id = `${brandId}-${postId}`;
  const brandUid = `b_${workspaceId}_${brandId}`;
  const place = { workspaceUid: `w_${workspaceId}`, brandUid, source: "bluesky", postId };
  return { kind: "label", uid: `l_${workspaceId}_${id}`, id, ...place, relevant };
}

export function keyNamed(uid: string, workspaceUid: string | null, more: Partial<ApiKey> = {}): ApiKey {
  return { kind: "key", uid, workspaceUid, name: uid, scopes: ["read"], hash: "0".repeat(64), ...more };
}

export function ruleNamed(workspaceId: string, id: string, more: Partial<AlertRule> = {}): AlertRule {
  return {
    kind: "rule",
    uid: `r_${workspaceId}_${id}`,
    workspaceUid: `w_${workspaceId}`,
    id,
    name: id,
    brandUid: null,
    enabled: true,
    minimum: 5,
    factor: 3,
    ...more,
  };
}

export function channelNamed(workspaceId: string, id: string, url: string): Channel {
  return {
    kind: "channel",
    uid: `c_${workspaceId}_${id}`,
    workspaceUid: `w_${workspaceId}`,
    id,
    name: id,
    type: "webhook",
    url,
    enabled: true,
  };
}

/** A shared feed that is switched on. */
export function connectorNamed(id: string, more: Partial<Connector> = {}): Connector {
  const settings = { url: "https://example.com/rss", everyMs: 300_000 };
  return {
    kind: "connector",
    uid: `c_${id}`,
    workspaceUid: null,
    id,
    type: "feed",
    name: id,
    enabled: true,
    settings,
    ...more,
  };
}
