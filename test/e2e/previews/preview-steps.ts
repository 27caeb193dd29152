import { readFile } from "node:fs/promises";
import { BrandView, CompareAnswer, PreviewAnswer } from "@nghe/contracts";
import { expect } from "vitest";
import { until } from "../../harness/product/until.ts";
import { type Dataset, type DatasetRow, inOrder, readRows } from "../datasets/dataset.ts";
import { askRest, type World } from "../world.ts";

const HOUR_MS = 3_600_000;
const RECOUNTED_WITHIN_MS = 120_000;

/** The posts of a file, each once, first come. */
async function postsOf({ path }: Dataset): Promise<DatasetRow[]> {
  const posts = new Map<string, DatasetRow>();
  for (const row of readRows(await readFile(path, "utf8"))) if (!posts.has(row.id)) posts.set(row.id, row);
  return [...posts.values()];
}

const naming = (handle: string) => {
  const pattern = new RegExp(`(?<![\\w@])@${handle}(?!\\w)`, "i");
  return ({ text }: DatasetRow) => pattern.test(text);
};

function preview(world: World, { name, window }: Dataset, query: string): Promise<PreviewAnswer> {
  return world.rest().ask(PreviewAnswer, "POST", `/workspaces/${name}/queries/preview`, { query, ...window });
}

function compare(world: World, { name, window }: Dataset, brand: string, query: string): Promise<CompareAnswer> {
  const path = `/workspaces/${name}/brands/${brand}/queries/compare`;
  return world.rest().ask(CompareAnswer, "POST", path, { query, ...window });
}

/** Each handle as often as a plain search of the file finds it, hour by hour, with the words where they stand. */
export async function previewsWhatIsThere(world: World, dataset: Dataset): Promise<void> {
  const posts = await postsOf(dataset);
  for (const handle of dataset.handles) {
    const named = posts.filter(naming(handle));
    const answer = await preview(world, dataset, `@${handle}`);
    expect(answer).toMatchObject({ ok: true, matched: named.length, scanned: posts.length });
    expect(answer.coverage).toMatchObject({ exact: true, low: named.length, high: named.length });
    expect(answer.sources).toEqual([{ source: dataset.source, posts: named.length }]);
    expect(answer.series.reduce((sum, one) => sum + one.posts, 0)).toBe(named.length);
    expect(answer.languages.reduce((sum, one) => sum + one.posts, 0)).toBe(named.length);
    expect(answer.examples).toHaveLength(Math.min(20, named.length));
    for (const { text, spans } of answer.examples) {
      expect(spans.map(({ start, end }) => text.slice(start, end).toLowerCase())).toContain(`@${handle}`);
    }
  }
}

/** What is asked by hour is counted by hour. */
export async function previewsByHour(world: World, dataset: Dataset): Promise<void> {
  const [handle = ""] = dataset.handles;
  const moments = (await postsOf(dataset)).filter(naming(handle)).map(({ createdAt }) => Date.parse(createdAt));
  const from = Math.floor(Math.min(...moments) / HOUR_MS) * HOUR_MS;
  const window = { from: new Date(from).toISOString(), to: new Date(from + 48 * HOUR_MS).toISOString() };
  const answer = await preview(world, { ...dataset, window }, `@${handle}`);
  const expected = new Map<number, number>();
  for (const at of moments.filter((moment) => moment < from + 48 * HOUR_MS)) {
    const hour = Math.floor(at / HOUR_MS) * HOUR_MS;
    expected.set(hour, (expected.get(hour) ?? 0) + 1);
  }
  expect(answer.interval).toBe("hour");
  const heard = answer.series.filter(({ posts }) => posts > 0).map(({ bucket, posts }) => [bucket, posts]);
  expect(new Map(heard as [number, number][])).toEqual(expected);
}

/** With another text as many are gained, lost and kept as the file says, and the share is what it then becomes. */
export async function comparesWithWhatIsThere(world: World, dataset: Dataset): Promise<void> {
  const [own = "", other = "", third = ""] = dataset.handles;
  const posts = await postsOf(dataset);
  const [isOwn, isOther, isThird] = [naming(own), naming(other), naming(third)];
  const isNew = (post: DatasetRow) => (isOwn(post) || isOther(post)) && !isThird(post);
  const query = `(@${own} OR @${other}) -@${third}`;
  const answer = await compare(world, dataset, own, query);
  const count = (holds: (post: DatasetRow) => boolean) => posts.filter(holds).length;
  expect({ gained: answer.gained.posts, lost: answer.lost.posts, kept: answer.kept.posts }).toEqual({
    gained: count((post) => isNew(post) && !isOwn(post)),
    lost: count((post) => isOwn(post) && !isNew(post)),
    kept: count((post) => isOwn(post) && isNew(post)),
  });
  expect(answer.coverage?.exact).toBe(true);
  const effect = answer.effect;
  const shares = await askRest(world.rest(), "share-of-voice", dataset.name, { ...dataset.window, interval: "hour" });
  expect(effect?.before.mentions).toBe(shares.brands.find(({ brand }) => brand === own)?.mentions);
  expect(inOrder(effect?.rivals.map(({ brand }) => brand) ?? [])).toEqual(inOrder(dataset.handles));
  await becomesAsForetold(world, dataset, own, query, answer);
}

/** Saves the text, waits for the recount, and finds the figures that the comparison foretold. */
async function becomesAsForetold(
  world: World,
  { name, window }: Dataset,
  brand: string,
  query: string,
  { effect, gained, lost }: CompareAnswer,
): Promise<void> {
  const rest = world.rest();
  const foretold = effect?.after;
  if (foretold === undefined) throw new Error("nothing was foretold");
  await rest.ask(BrandView, "PATCH", `/workspaces/${name}/brands/${brand}`, { query });
  const look = async () => {
    const { kept } = await compare(world, { name, window } as Dataset, brand, query);
    const counts = await askRest(rest, "sentiment", name, { ...window, interval: "month", counted: "all" });
    const sums = counts.brands.find((one) => one.brand === brand);
    const all = sums === undefined ? 0 : sums.positive + sums.neutral + sums.negative + sums.unsure;
    return all === kept.posts ? true : undefined;
  };
  await until(`${brand} is recounted`, look, RECOUNTED_WITHIN_MS);
  const shares = await askRest(rest, "share-of-voice", name, { ...window, interval: "hour" });
  const now = shares.brands.find((one) => one.brand === brand);
  if (effect?.exact === true) {
    expect(now).toMatchObject({ mentions: foretold.mentions, share: foretold.share });
    const tones = await askRest(rest, "sentiment", name, { ...window, interval: "hour" });
    expect(tones.brands.find((one) => one.brand === brand)).toMatchObject(foretold.tone);
  } else {
    const moved = Math.max(1, gained.posts + lost.posts);
    expect(Math.abs((now?.mentions ?? 0) - foretold.mentions) / moved).toBeLessThan(0.1);
  }
}
