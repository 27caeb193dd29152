import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { importFile } from "../../harness/product/import-command.ts";
import { askRest, type World } from "../world.ts";
import { makeWorkspace } from "./entities.ts";

const WORKSPACE = "months";
const MONTHS = 150;
/** The first of them. */
const FIRST = { year: 2013, month: 4 };

/** The start of the nth month, UTC. */
const startOf = (nth: number) => Date.UTC(FIRST.year, FIRST.month - 1 + nth, 1);
/** From two to six posts a month. */
const postsIn = (nth: number) => 2 + ((nth * 7) % 5);

/** One file that spans 150 months comes in whole, shuffled, and every month has what it should. */
export async function takesManyMonths(world: World): Promise<void> {
  await makeWorkspace(world.rest(), WORKSPACE, { kestrel: "kestrelair" });
  const lines = Array.from({ length: MONTHS }, (_, nth) => linesOf(nth)).flat();
  const shuffled = lines.map((_, index) => lines[(index * 211) % lines.length]);
  expect(new Set(shuffled).size).toBe(lines.length);
  const path = join(world.directory, "months.csv");
  await writeFile(path, `${["id,created_at,text", ...shuffled].join("\n")}\n`);
  const { ending, out } = await importFile(world.doors(), world.directory, [path, "--source", "archive"]);
  expect(ending.code).toBe(0);
  expect(out).toContain(`${lines.length} rows: ${lines.length} new, 0 already known, 0 rejected`);
  await hasThemByMonth(world);
}

async function hasThemByMonth(world: World): Promise<void> {
  const expected = Array.from({ length: MONTHS }, (_, nth) => [startOf(nth), postsIn(nth)]);
  const window = { from: new Date(startOf(0)).toISOString(), to: new Date(startOf(MONTHS)).toISOString() };
  const rows = await world.sql(
    `SELECT toUnixTimestamp(toDateTime(toStartOfMonth(published_at, 'UTC'), 'UTC')) AS at, count() AS n
     FROM nghe.mentions WHERE workspace = '${WORKSPACE}' GROUP BY at ORDER BY at`,
  );
  expect(rows.map(({ at, n }) => [Number(at) * 1_000, Number(n)])).toEqual(expected);
  const { series } = await askRest(world.rest(), "volume", WORKSPACE, { ...window, interval: "month" });
  const inZone = series.filter(({ mentions }) => mentions > 0).map(({ mentions }) => mentions);
  expect(inZone).toEqual(expected.map(([, count]) => count));
}

/** In the middle of their month, so that they are in the same one in every zone. */
function linesOf(nth: number): string[] {
  return Array.from({ length: postsIn(nth) }, (_, index) => {
    const at = new Date(startOf(nth) + (10 + index) * 86_400_000).toISOString();
    return `${nth}-${index},${at},kestrelair in month ${nth} (${index})`;
  });
}
