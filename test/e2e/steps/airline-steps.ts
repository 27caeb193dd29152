import { readFile } from "node:fs/promises";
import type { Question } from "@nghe/contracts";
import { expect } from "vitest";
import { importFile } from "../../harness/product/import-command.ts";
import { type Counted, countRows, type Dataset, inOrder, readRows } from "../datasets/dataset.ts";
import { type Figures, figuresOfAnswers, figuresOfRows } from "../figures.ts";
import { askLive, askRest, type World } from "../world.ts";
import { makeWorkspace } from "./entities.ts";

const count = (value: number) => new Intl.NumberFormat("en").format(value);

/** Six brands by handle, and the file brought in: every post of it once. */
export async function importsEachPostOnce(world: World, dataset: Dataset): Promise<void> {
  const { rows, distinct } = await countedIn(dataset);
  await makeWorkspace(world.rest(), dataset.name, queriesOf(dataset));
  const { ending, out, err } = await bringIn(world, dataset);
  expect(ending, err).toEqual({ code: 0, signal: null });
  const known = `${count(rows - distinct)} already known`;
  expect(out).toContain(`${rows} rows: ${count(distinct)} new, ${known}, 0 rejected`);
}

/** The same file again adds nothing, and says so. */
export async function importsAgainInVain(world: World, dataset: Dataset): Promise<void> {
  const { rows } = await countedIn(dataset);
  const before = await figuresOverRest(world, dataset, {});
  const { out } = await bringIn(world, dataset);
  expect(out).toContain(`${rows} rows: 0 new, ${count(rows)} already known, 0 rejected`);
  expect(out).toContain("Nothing was added.");
  expect(await figuresOverRest(world, dataset, {})).toEqual(before);
}

/** With what is excluded as well, each brand and hour has as many as a plain search of the file finds. */
export async function countsWhatIsThere(world: World, dataset: Dataset): Promise<void> {
  const { mentions, hourly } = await countedIn(dataset);
  const figures = await figuresOverRest(world, dataset, { counted: "all" });
  expect({ mentions: figures.mentions, hourly: figures.hourly }).toEqual({ mentions, hourly });
}

/** Counts, shares, hours and tones: REST, `/live`, the `sql` of the answers, the tables and the views by hour. */
export async function tellsOneNumber(world: World, dataset: Dataset): Promise<void> {
  const rest = await figuresOverRest(world, dataset, {});
  expect(inOrder(Object.keys(rest.mentions))).toEqual(inOrder(dataset.handles));
  expect(Object.values(rest.shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(await figuresOverLive(world, dataset), "/live").toEqual(rest);
  expect(await figuresOfItsSql(world, dataset), "the answer's sql").toEqual(rest);
  expect(await figuresOfMentions(world, dataset), "nghe.mentions").toEqual(rest);
  expect(await figuresByHour(world, dataset), "nghe.mentions_by_hour").toEqual(rest);
  expect(await sharesByHour(world, dataset), "nghe.share_of_voice_by_hour").toEqual(rest.hourly);
}

/** A post that names two brands is a mention of each, and one post. */
export async function countsForEachNamed(world: World, dataset: Dataset): Promise<void> {
  const { several } = await countedIn(dataset);
  expect(several.length).toBeGreaterThan(0);
  const rows = await world.sql(
    `SELECT substring(post_id, length(source) + 2) AS id, arraySort(groupUniqArray(brand)) AS brands
     FROM nghe.mentions WHERE workspace = '${dataset.name}' AND source = '${dataset.source}'
     GROUP BY post_id, source HAVING length(brands) > 1`,
  );
  expect(inOrder(rows.map(({ id, brands }) => [id, brands].flat().join(" ")))).toEqual(several);
}

async function countedIn({ path, handles }: Dataset): Promise<Counted> {
  return countRows(readRows(await readFile(path, "utf8")), handles);
}

export function queriesOf({ handles }: Dataset): Record<string, string> {
  return Object.fromEntries(handles.map((handle) => [handle, `@${handle}`]));
}

function bringIn({ doors, directory }: World, { path, source }: Dataset) {
  return importFile(doors(), directory, [path, "--source", source, "--rejects", `${directory}/rejects.ndjson`]);
}

function hourly({ window }: Dataset, more: Question): Question {
  return { ...window, interval: "hour", ...more };
}

async function figuresOverRest(world: World, dataset: Dataset, more: Question): Promise<Figures> {
  const rest = world.rest();
  const question = hourly(dataset, more);
  const share = await askRest(rest, "share-of-voice", dataset.name, question);
  return figuresOfAnswers(share, await askRest(rest, "sentiment", dataset.name, question));
}

async function figuresOverLive(world: World, dataset: Dataset): Promise<Figures> {
  const live = await world.live();
  const question = hourly(dataset, {});
  const share = await askLive(live, "share-of-voice", dataset.name, question);
  const sentiment = await askLive(live, "sentiment", dataset.name, question);
  live.close();
  return figuresOfAnswers(share, sentiment);
}

async function figuresOfItsSql(world: World, dataset: Dataset): Promise<Figures> {
  const rest = world.rest();
  const rowsOf = async (kind: "share-of-voice" | "sentiment") => {
    const { sql } = await askRest(rest, kind, dataset.name, hourly(dataset, {}));
    return world.sql(`SELECT toUnixTimestamp(bucket) AS at, * FROM (${sql})`);
  };
  return figuresOfRows(await rowsOf("share-of-voice"), await rowsOf("sentiment"));
}

async function figuresOfMentions(world: World, dataset: Dataset): Promise<Figures> {
  const rows = await world.sql(
    `SELECT toUnixTimestamp(toStartOfHour(published_at)) AS at, brand, count() AS mentions,
       countIf(sentiment = 1) AS positive, countIf(sentiment = 0) AS neutral, countIf(sentiment = -1) AS negative,
       countIf(isNull(sentiment)) AS unsure
     FROM nghe.mentions WHERE workspace = '${dataset.name}' AND counted AND via = 'text'
       AND ${inWindow("published_at", dataset)}
     GROUP BY at, brand`,
  );
  return figuresOfRows(rows, rows);
}

async function figuresByHour(world: World, dataset: Dataset): Promise<Figures> {
  const rows = await world.sql(
    `SELECT toUnixTimestamp(bucket) AS at, brand, mentions, positive, neutral, negative, unsure
     FROM nghe.mentions_by_hour WHERE workspace = '${dataset.name}' AND via = 'text' AND ${inWindow("bucket", dataset)}`,
  );
  return figuresOfRows(rows, rows);
}

async function sharesByHour(world: World, dataset: Dataset): Promise<Figures["hourly"]> {
  const rows = await world.sql(
    `SELECT toUnixTimestamp(bucket) AS at, brand, mentions FROM nghe.share_of_voice_by_hour
     WHERE workspace = '${dataset.name}' AND via = 'text' AND mentions > 0 AND ${inWindow("bucket", dataset)}`,
  );
  return figuresOfRows(rows, []).hourly;
}

function inWindow(column: string, { window }: Dataset): string {
  const moment = (text: string) => `parseDateTimeBestEffort('${text}')`;
  return `${column} >= ${moment(window.from)} AND ${column} < ${moment(window.to)}`;
}
