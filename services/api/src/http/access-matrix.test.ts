import { randomBytes } from "node:crypto";
import { workspaceScope } from "@nghe/contracts";
import { newBatchId } from "@nghe/intake";
import { describe, expect, it } from "vitest";
import { sealErasureId } from "../erasure/erasure-id.ts";
import { createApiBench, PEPPER, ROLES, type Role } from "../testing/api-bench.ts";
import type { Route } from "./route.ts";

/** What each role is answered: its own column of the table below, in the order of `ROLES`. */
type Statuses = Record<Role, number>;
/** The body and query that make a call succeed once it is let in. */
type Entry = { statuses: Statuses; body?: unknown; query?: string; path?: Record<string, string> };

function statuses(...row: readonly number[]): Statuses {
  const pairs = Object.keys(ROLES).map((role, index) => [role, row[index]]);
  return Object.fromEntries(pairs);
}
//                           nobody wrong reader writer owner foreigner h-reader h-writer house
const reading = statuses(401, 401, 200, 200, 200, 404, 200, 200, 200);
const making = statuses(401, 401, 403, 201, 201, 404, 403, 201, 201);
const changing = statuses(401, 401, 403, 200, 200, 404, 403, 200, 200);
const deleting = statuses(401, 401, 403, 204, 204, 404, 403, 204, 204);
const owning = { read: 200, make: 201, change: 200, remove: 204 };
const owned = (done: number) => statuses(401, 401, 403, 403, done, 404, 403, 403, done);
const housed = (done: number) => statuses(401, 401, 403, 403, 403, 403, 403, 403, done);
const asking: Entry = { statuses: reading };

const ERASURE = sealErasureId({ batch: "b", source: "x", authorId: "u", requestedAt: 1 }, PEPPER, randomBytes);
const WS = "/api/v1/workspaces/{ws}";
/** Every route has its entry here, by hand: a route without one fails, and so does an entry without a route. */
const MATRIX: Record<string, Entry> = {
  "POST /api/v1/ingest": { statuses: statuses(401, 401, 403, 403, 403, 403, 403, 403, 202), body: [] },
  "GET /api/v1/ingest/{batch}": {
    statuses: statuses(401, 401, 403, 200, 200, 404, 403, 200, 200),
    path: { batch: newBatchId(1, 3, workspaceScope("w_acme")) },
  },
  "POST /api/v1/erasures": { statuses: housed(202), body: { source: "bluesky", authorId: "did:plc:lan" } },
  "GET /api/v1/erasures/{erasure}": { statuses: housed(200), path: { erasure: ERASURE } },
  "GET /api/v1/backfill": { statuses: statuses(401, 401, 403, 403, 403, 403, 200, 200, 200) },
  "PATCH /api/v1/backfill": { statuses: housed(200), body: { paused: true } },
  [`GET ${WS}/backfill`]: asking,
  "GET /api/v1/workspaces": { statuses: statuses(401, 401, 200, 200, 200, 200, 200, 200, 200) },
  "POST /api/v1/workspaces": { statuses: housed(201), body: { id: "fresh", name: "Fresh" } },
  [`GET ${WS}`]: asking,
  [`PATCH ${WS}`]: { statuses: owned(owning.change), body: { name: "New" } },
  [`DELETE ${WS}`]: { statuses: owned(owning.remove) },
  [`GET ${WS}/share-of-voice`]: asking,
  [`GET ${WS}/volume`]: asking,
  [`GET ${WS}/sentiment`]: asking,
  [`GET ${WS}/engagement`]: asking,
  [`GET ${WS}/mentions`]: asking,
  [`GET ${WS}/coverage`]: asking,
  [`GET ${WS}/alerts`]: asking,
  [`GET ${WS}/brands`]: asking,
  [`POST ${WS}/brands`]: { statuses: making, body: { id: "three", name: "Three", role: "own", query: "three" } },
  [`GET ${WS}/brands/{brand}`]: asking,
  [`PATCH ${WS}/brands/{brand}`]: { statuses: changing, body: { name: "New" } },
  [`DELETE ${WS}/brands/{brand}`]: { statuses: deleting },
  [`GET ${WS}/brands/{brand}/versions`]: asking,
  [`GET ${WS}/brands/{brand}/versions/{version}/diff`]: asking,
  // The version in force is no way back: who may restore is told so.
  [`POST ${WS}/brands/{brand}/versions/{version}/restore`]: {
    statuses: statuses(401, 401, 403, 409, 409, 404, 403, 409, 409),
    body: {},
  },
  [`GET ${WS}/brands/{brand}/labels`]: asking,
  [`POST ${WS}/brands/{brand}/labels`]: { statuses: making, body: { labels: [{ post: "bluesky:2", relevant: true }] } },
  [`DELETE ${WS}/brands/{brand}/labels/{label}`]: { statuses: deleting },
  [`POST ${WS}/brands/{brand}/check`]: { statuses: reading, body: {} },
  [`GET ${WS}/named-queries`]: asking,
  [`POST ${WS}/named-queries`]: { statuses: making, body: { id: "ads", query: "sale" } },
  [`GET ${WS}/named-queries/{query}`]: asking,
  [`PATCH ${WS}/named-queries/{query}`]: { statuses: changing, body: { query: "phim OR sumo" } },
  [`DELETE ${WS}/named-queries/{query}`]: { statuses: deleting },
  [`POST ${WS}/brands/{brand}/filter`]: { statuses: changing },
  [`DELETE ${WS}/brands/{brand}/filter`]: { statuses: deleting },
  [`GET ${WS}/exclusions`]: asking,
  [`PATCH ${WS}/exclusions`]: { statuses: changing, body: { query: "casino" } },
  [`POST ${WS}/queries/preview`]: { statuses: reading, body: { query: "acme" } },
  [`POST ${WS}/brands/{brand}/queries/compare`]: { statuses: asking.statuses, body: { query: "acme" } },
  [`GET ${WS}/alert-rules`]: asking,
  [`POST ${WS}/alert-rules`]: { statuses: making, body: { id: "new", name: "New" } },
  [`PATCH ${WS}/alert-rules/{rule}`]: { statuses: changing, body: { enabled: false } },
  [`DELETE ${WS}/alert-rules/{rule}`]: { statuses: deleting },
  [`GET ${WS}/channels`]: { statuses: owned(owning.read) },
  [`POST ${WS}/channels`]: {
    statuses: owned(owning.make),
    body: { id: "new", name: "New", type: "webhook", url: "https://example.com/" },
  },
  [`PATCH ${WS}/channels/{channel}`]: { statuses: owned(owning.change), body: { enabled: false } },
  [`DELETE ${WS}/channels/{channel}`]: { statuses: owned(owning.remove) },
  [`GET ${WS}/keys`]: { statuses: owned(owning.read) },
  [`POST ${WS}/keys`]: { statuses: owned(owning.make), body: { name: "new", scopes: ["read"] } },
  [`DELETE ${WS}/keys/{key}`]: { statuses: owned(owning.remove), path: { key: "reader" } },
  "GET /api/v1/connectors": { statuses: housed(200) },
  "POST /api/v1/connectors": {
    statuses: housed(201),
    body: { id: "blog", name: "Blog", type: "feed", settings: { url: "https://example.com/rss" } },
  },
  "PATCH /api/v1/connectors/{connector}": { statuses: housed(200), body: { enabled: false } },
  "DELETE /api/v1/connectors/{connector}": { statuses: housed(204) },
  "GET /api/v1/keys": { statuses: housed(200) },
  "POST /api/v1/keys": { statuses: housed(201), body: { name: "new", scopes: ["read"] } },
  "DELETE /api/v1/keys/{key}": { statuses: housed(204), path: { key: "house-reader" } },
};

const PLACES: Record<string, string> = {
  ws: "acme",
  brand: "one",
  rule: "spikes",
  channel: "hook",
  connector: "news",
  version: "1",
  label: "one-1",
  query: "noise",
};
const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const fill = (path: string, more: Record<string, string> = {}) =>
  path.replace(/\{(\w+)\}/g, (_whole, name: string) => ({ ...PLACES, ...more })[name] ?? "missing");

const routes = createApiBench().routes;

it("has an entry for every route, and a route for every entry", () => {
  expect(new Set(Object.keys(MATRIX))).toEqual(new Set(routes.map(nameOf)));
});

const cases = routes.flatMap((route) => Object.keys(ROLES).map((role) => ({ route, role: role as Role })));

describe("who may do what", () => {
  it.each(cases.map(({ route, role }) => [role, nameOf(route), route] as const))(
    "%s: %s",
    async (role, name, route) => {
      const entry = MATRIX[name];
      if (entry === undefined) throw new Error(`no entry for ${name}`);
      const response = await createApiBench().ask(role, route.method, fill(route.path, entry.path), entry.body);
      expect(response.status).toBe(entry.statuses[role]);
    },
  );
});

describe("another's workspace", () => {
  const inside = routes.filter(({ access }) => access.of === "workspace");

  it.each(inside.map((route) => [nameOf(route), route] as const))(
    "is as if it were not there: %s",
    async (name, route) => {
      const { ask } = createApiBench();
      const entry = MATRIX[name];
      const path = fill(route.path, entry?.path);
      const foreign = await ask("foreigner", route.method, path, entry?.body);
      const absent = await ask("foreigner", route.method, path.replace("/acme", "/nowhere"), entry?.body);
      expect(foreign.status).toBe(404);
      expect(await foreign.text()).toBe(await absent.text());
    },
  );
});

it("keeps what is inside one workspace from being named through another", async () => {
  const { ask } = createApiBench();
  const own = "/api/v1/workspaces/rival";
  expect((await ask("foreigner", "DELETE", `${own}/keys/reader`)).status).toBe(404);
  expect((await ask("foreigner", "DELETE", `${own}/keys/house-reader`)).status).toBe(404);
  expect((await ask("foreigner", "GET", `${own}/brands/one`)).status).toBe(404);
  expect((await ask("foreigner", "GET", `${own}/volume?brand=one`)).status).toBe(400);
  const listed = await (await ask("foreigner", "GET", "/api/v1/workspaces")).json();
  expect(listed).toMatchObject([{ id: "rival" }]);
});

it("refuses all keys while the registry is not current, and says so", async () => {
  const { registry, ask } = createApiBench();
  registry.age(60_001);
  const response = await ask("house", "GET", "/api/v1/workspaces");
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ error: { code: "registry-not-current" } });
  expect(response.headers.get("retry-after")).not.toBeNull();
});
