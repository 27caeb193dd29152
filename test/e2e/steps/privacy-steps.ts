import { expect } from "vitest";
import { SqlRefusal } from "../../harness/product/sql-client.ts";
import type { World } from "../world.ts";
import { makeKey, makeWorkspace } from "./entities.ts";
import { mentionsOf, post } from "./post-steps.ts";

const OURS = "ours";
const THEIRS = "theirs";

/** A post of one workspace is not there for the other: not over REST, not over `/live`, not in SQL. */
export async function keepsWorkspacesApart(world: World): Promise<void> {
  const admin = world.rest();
  for (const id of [OURS, THEIRS]) await makeWorkspace(admin, id, { pangolin: "pangolinbank" });
  const { key } = await makeKey(admin, THEIRS, ["read"]);
  const live = await world.live(key);
  live.subscribe("own", { kind: "mentions", workspace: THEIRS, last: "24h" });
  live.subscribe("foreign", { kind: "mentions", workspace: OURS, last: "24h" });
  await live.first("a snapshot", (frame) => (frame.type === "snapshot" && frame.id === "own" ? true : undefined));

  await admin.ingest([post("private", "pangolinbank in confidence")], `?workspace=${OURS}`);
  await admin.ingest([post("public", "pangolinbank in the street")]);

  expect(await mentionsOf(world, OURS, "pangolin")).toHaveLength(2);
  expect(await mentionsOf(world, THEIRS, "pangolin", key)).toEqual(["steps:public pangolinbank in the street"]);
  await live.first("the public post", (frame) => (JSON.stringify(frame).includes("in the street") ? true : undefined));
  const error = await live.first("an error", (frame) => (frame.type === "error" ? frame : undefined));
  expect(error).toMatchObject({ id: "foreign", code: "not-found" });
  expect(JSON.stringify(live.frames)).not.toContain("in confidence");
  live.close();
  await seesOnlyItsOwn(world, key);
}

async function seesOnlyItsOwn(world: World, key: string): Promise<void> {
  const rest = world.rest(key);
  for (const path of ["mentions", "share-of-voice", "brands", "alerts", "keys"]) {
    expect((await rest.call("GET", `/workspaces/${OURS}/${path}`)).status, path).toBe(404);
  }
  expect((await rest.call("GET", "/workspaces/nobody/mentions")).status).toBe(404);
  const spaces = await world.sql("SELECT DISTINCT workspace FROM nghe.mentions", key);
  expect(spaces).toEqual([{ workspace: THEIRS }]);
  for (const view of ["workspaces", "brands", "mention_changes", "coverage", "query_versions"]) {
    const rows = await world.sql(`SELECT count() AS n FROM nghe.${view} WHERE workspace != '${THEIRS}'`, key);
    expect(rows, view).toEqual([{ n: 0 }]);
  }
  const hidden = world.sql("SELECT text FROM nghe_store.mentions", key);
  await expect(hidden).rejects.toThrow(SqlRefusal);
}

/** Who has no key that is in force gets a clear no at each door. */
export async function refusesKeysNotInForce(world: World): Promise<void> {
  const { id, key } = await makeKey(world.rest(), THEIRS, ["read"]);
  const mentions = `/workspaces/${THEIRS}/mentions`;
  expect((await world.rest(key).call("GET", mentions)).status).toBe(200);
  expect(await world.sql("SELECT 1 AS one", key)).toEqual([{ one: 1 }]);
  const open = await world.live(key);
  await open.first("ready", (frame) => (frame.type === "ready" ? true : undefined));

  expect((await world.rest().call("DELETE", `/workspaces/${THEIRS}/keys/${id}`)).status).toBe(204);
  expect(await open.closed).toBe(4401);
  for (const refused of [key, `${key}x`, "nonsense"]) {
    const answer = await world.rest(refused).call("GET", mentions);
    expect(answer).toMatchObject({ status: 401, body: { error: { code: "unauthorized" } } });
    await expect(world.sql("SELECT 1", refused)).rejects.toThrow(/AUTHENTICATION_FAILED/);
    expect(await (await world.live(refused)).closed).toBe(4401);
  }
}

/** A key may do what its scopes say and no more. */
export async function holdsKeysToTheirScopes(world: World): Promise<void> {
  const reader = world.rest((await makeKey(world.rest(), THEIRS, ["read"])).key);
  const writer = await makeKey(world.rest(), THEIRS, ["write"]);
  const brand = { id: "x", name: "x", role: "own", query: "x" };
  const written = await reader.call("POST", `/workspaces/${THEIRS}/brands`, brand);
  expect(written).toMatchObject({ status: 403, body: { error: { code: "forbidden" } } });
  const publicly = await world.rest(writer.key).call("POST", "/ingest", [post("scoped", "pangolinbank")]);
  expect(publicly).toMatchObject({ status: 403, body: { error: { code: "forbidden" } } });
  const own = await world.rest(writer.key).call("POST", `/ingest?workspace=${THEIRS}`, [post("scoped", "hello")]);
  expect(own).toMatchObject({ status: 202, body: { accepted: 1 } });
}
