import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildServedDashboard } from "../../browser/built-dashboard.ts";
import { launchChromium } from "../../browser/chromium.ts";
import { openDashboard } from "../../browser/dashboard-page.ts";
import { needs, titled } from "../../harness/needs.ts";
import { makeDirectory, startProduct } from "../../harness/product/start-product.ts";
import { inOrder } from "../datasets/dataset.ts";
import { inventedAirlines } from "../datasets/invented-airlines.ts";
import { importsEachPostOnce } from "../steps/airline-steps.ts";
import { askRest, createWorld, type World } from "../world.ts";

const HOUR_MS = 3_600_000;
const chromium = needs("browser");

describe.skipIf(!chromium.available)(titled("the page beside REST", chromium), () => {
  let browser: Browser;
  let world: World;
  const ends: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    await buildServedDashboard();
    const directory = await makeDirectory();
    ends.push(directory.remove);
    const product = await startProduct({ directory: `${directory.path}/data`, env: {} });
    ends.push(product.stop);
    const restart = async () => Promise.reject(new Error("is not started again here"));
    world = createWorld({ doors: () => product, directory: directory.path, restart });
    browser = await launchChromium();
    ends.push(() => browser.close());
  });

  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });

  it("shows the same counts, shares and tones of six airlines", async () => {
    const endsAt = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;
    await importsEachPostOnce(world, await inventedAirlines(world.directory, 1_200, endsAt));
    const { apiUrl, adminKey } = world.doors();
    const product = { base: apiUrl, key: adminKey, workspace: "invented" };
    const { page, context, complaints } = await openDashboard(browser, product, "&range=7d");
    await page.locator(".tone-table tbody tr").nth(5).waitFor();
    const share = await askRest(world.rest(), "share-of-voice", "invented", { last: "7d", interval: "hour" });
    const tone = await askRest(world.rest(), "sentiment", "invented", { last: "7d", interval: "hour" });
    expect(share.total).toBeGreaterThan(1_000);
    const shares = share.brands.map((one) => `${one.brand} ${counted(one.mentions)} ${percent(one.share ?? 0)}`);
    expect(await sharesShown(page)).toEqual(inOrder(shares));
    const tones = tone.brands.map((one) => [one.name, one.positive, one.neutral, one.negative, one.unsure].join(" "));
    expect(await tonesShown(page)).toEqual(inOrder(tones));
    expect(complaints).toEqual([]);
    await context.close();
  });
});

const counted = (value: number) => new Intl.NumberFormat("en").format(value);
const percent = (value: number) =>
  new Intl.NumberFormat("en", { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

async function sharesShown(page: Page): Promise<string[]> {
  const rows = await page.locator(".share-table tbody tr").all();
  const lines = rows.map(async (row) => {
    const brand = await row.getAttribute("data-brand");
    const [mentions, share] = await row.locator("td.figure").allInnerTexts();
    return `${brand} ${mentions?.trim()} ${share?.trim()}`;
  });
  return inOrder(await Promise.all(lines));
}

async function tonesShown(page: Page): Promise<string[]> {
  const rows = await page.locator(".tone-table tbody tr").all();
  const lines = rows.map(async (row) => {
    const name = (await row.locator("th").textContent())?.trim();
    const figures = await row.locator("td.figure").allInnerTexts();
    return [name, ...figures.slice(0, 4).map((text) => text.trim().replaceAll(",", ""))].join(" ");
  });
  return inOrder(await Promise.all(lines));
}
