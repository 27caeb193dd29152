import { expect } from "vitest";
import { until } from "../../harness/product/until.ts";
import { askRest, type World } from "../world.ts";
import { makeBrand, makeWorkspace } from "./entities.ts";

const WORKSPACE = "posts";
const BACKFILLED_WITHIN_MS = 60_000;

/** A post of this minute, as `POST /ingest` takes it. */
export function post(id: string, text: string, more: object = {}): object {
  return { source: "steps", id, createdAt: new Date(Date.now() - 60_000).toISOString(), text, ...more };
}

/** What a brand has by now: the ids and texts of its mentions, oldest id first. */
export async function mentionsOf(world: World, workspace: string, brand: string, key?: string) {
  const { items } = await askRest(world.rest(key), "mentions", workspace, { last: "24h", brand: [brand] });
  return items.map(({ postId, text }) => `${postId} ${text}`).sort((a, b) => a.localeCompare(b));
}

async function rowsOf(world: World, id: string): Promise<string[]> {
  const rows = await world.sql(`SELECT brand FROM nghe.mentions WHERE post_id = 'steps:${id}' ORDER BY brand`);
  return rows.map(({ brand }) => String(brand));
}

/** A brand that is added after posts came gets those that are still kept, also those that nobody asked for. */
export async function fillsUpNewBrands(world: World): Promise<void> {
  const rest = world.rest();
  await makeWorkspace(rest, WORKSPACE, {});
  const texts = ["about a quokkaphone", "QuokkaPhone again", "nothing of interest"];
  const report = await rest.ingest(texts.map((text, index) => post(`late-${index}`, text)));
  expect(report).toMatchObject({ new: 3, matched: 0 });
  await makeBrand(rest, WORKSPACE, "quokka", "quokkaphone");
  const expected = ["steps:late-0 about a quokkaphone", "steps:late-1 QuokkaPhone again"];
  await settlesAt(world, "quokka", expected);
}

/** A query that is changed takes its mentions along, both ways. */
export async function followsChangedQueries(world: World): Promise<void> {
  const rest = world.rest();
  const changed = await rest.call("PATCH", `/workspaces/${WORKSPACE}/brands/quokka`, { query: '"of interest"' });
  expect(changed.status).toBe(200);
  await settlesAt(world, "quokka", ["steps:late-2 nothing of interest"]);
}

/** An edit replaces text and brands; the brand that is no longer named loses the mention everywhere. */
export async function replacesEdited(world: World): Promise<void> {
  const rest = world.rest();
  await makeBrand(rest, WORKSPACE, "wombat", "wombatcola");
  await makeBrand(rest, WORKSPACE, "numbat", "numbatcola");
  await rest.ingest([post("edited", "wombatcola and numbatcola")]);
  expect(await rowsOf(world, "edited")).toEqual(["numbat", "wombat"]);
  const edit = post("edited", "only numbatcola, really", { editedAt: new Date().toISOString() });
  expect(await rest.ingest([edit])).toMatchObject({ edited: 1 });
  expect(await rowsOf(world, "edited")).toEqual(["numbat"]);
  expect(await mentionsOf(world, WORKSPACE, "wombat")).toEqual([]);
  expect(await mentionsOf(world, WORKSPACE, "numbat")).toEqual(["steps:edited only numbatcola, really"]);
}

/** A deletion takes text and author out of every answer, and wins over the create that comes again. */
export async function erasesDeleted(world: World): Promise<void> {
  const rest = world.rest();
  const create = post("gone", "numbatcola said zanzibarian", { author: { id: "u1", name: "Xylophia" } });
  await rest.ingest([create]);
  expect(await rowsOf(world, "gone")).toEqual(["numbat"]);
  expect(await rest.ingest([{ source: "steps", id: "gone", deleted: true }])).toMatchObject({ deleted: 1 });
  await rest.ingest([create]);
  expect(await rowsOf(world, "gone")).toEqual([]);
  const left = await world.sql(
    `SELECT (SELECT count() FROM nghe.mentions WHERE text ILIKE '%zanzibarian%') AS texts,
            (SELECT count() FROM nghe.authors WHERE author_name = 'Xylophia') AS authors,
            (SELECT count() FROM nghe.mention_changes WHERE op = 'delete') > 0 AS told`,
  );
  expect(left).toMatchObject([{ texts: 0, authors: 0 }]);
  expect(Boolean(left[0]?.["told"])).toBe(true);
}

/** A deletion that comes first refuses the create behind it. */
export async function refusesDeletedBefore(world: World): Promise<void> {
  const rest = world.rest();
  await rest.ingest([{ source: "steps", id: "never", deleted: true }]);
  await rest.ingest([post("never", "numbatcola too late"), post("after", "numbatcola in time")]);
  expect(await rowsOf(world, "never")).toEqual([]);
  expect(await rowsOf(world, "after")).toEqual(["numbat"]);
}

/** After a stop and a start over the same data everything is as it was. */
export async function survivesRestart(world: World): Promise<void> {
  const totals = `SELECT workspace, brand, count() AS rows, countIf(counted) AS counted, min(mention_id) AS first,
    max(mention_id) AS last FROM nghe.mentions GROUP BY workspace, brand ORDER BY workspace, brand`;
  const before = await world.sql(totals);
  expect(before.length).toBeGreaterThan(0);
  await world.restart();
  expect(await world.sql(totals)).toEqual(before);
}

async function settlesAt(world: World, brand: string, expected: readonly string[]): Promise<void> {
  let seen: readonly string[] = [];
  const look = async () => {
    seen = await mentionsOf(world, WORKSPACE, brand);
    return seen.join("\n") === expected.join("\n") ? seen : undefined;
  };
  await until(`${brand} has ${expected.join("; ")}`, look, BACKFILLED_WITHIN_MS, () => seen);
}
