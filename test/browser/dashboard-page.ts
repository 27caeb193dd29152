import type { Browser, BrowserContext, Page } from "playwright-core";

/** Where the product is, a key that may read and write, and the workspace to look at. */
export type Product = { base: string; key: string; workspace: string };

export type OpenPage = { page: Page; context: BrowserContext; complaints: string[] };

/** Opens the page as its printed address does. `complaints` gathers errors and refusals of the page's policy. */
export async function openDashboard(browser: Browser, product: Product, search: string): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !isOfTheNetwork(message.text())) complaints.push(message.text());
  });
  await page.goto(`${product.base}/?ws=${product.workspace}${search}&lang=en#key=${product.key}`);
  await page.locator(".connection[data-state=live]").waitFor();
  await page.locator(".part-share[data-status=live]").waitFor();
  return { page, context, complaints };
}

/** What Chromium itself says of a server that was taken away on purpose. */
function isOfTheNetwork(text: string): boolean {
  return /net::ERR_|WebSocket connection to/.test(text);
}

/** A brand's mentions in the table of shares; undefined where it has no row. */
export async function mentionsOf(page: Page, brand: string): Promise<undefined | number> {
  const figure = page.locator(`.share-table tr[data-brand="${brand}"] .number`);
  if ((await figure.count()) === 0) return undefined;
  return Number((await figure.textContent())?.replaceAll(",", ""));
}

/** How often each of these texts stands in the stream. */
export async function timesInStream(page: Page, texts: readonly string[]): Promise<number[]> {
  const shown = await page.locator(".stream .post-text").allInnerTexts();
  return texts.map((text) => shown.filter((line) => line.trim() === text).length);
}

/** Adds a brand by the form, its query as proposed from the name; gives the id that the page proposed. */
export async function addBrand(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name: "Add a brand" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  const id = await page.getByLabel("Id", { exact: true }).inputValue();
  await page.locator(".preview .strong").waitFor();
  await page.getByRole("button", { name: "Add and count" }).click();
  await page.locator("dialog").waitFor({ state: "detached" });
  return id;
}

/** Posts in through the product's own door; each gets an id of its own. */
export async function ingest({ base, key, workspace }: Product, texts: readonly string[]): Promise<void> {
  const createdAt = new Date().toISOString();
  const posts = texts.map((text) => ({ source: "browser-test", id: crypto.randomUUID(), createdAt, text }));
  const answer = await fetch(`${base}/api/v1/ingest?workspace=${workspace}`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(posts),
  });
  if (answer.status !== 202) throw new Error(`the posts were not accepted: ${answer.status} ${await answer.text()}`);
}
