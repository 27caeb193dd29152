import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { addBrand, ingest, mentionsOf, openDashboard, type Product, timesInStream } from "./dashboard-page.ts";

const PATIENCE = { timeout: 20_000, interval: 100 };

/** The page opens from its printed address, keeps the key out of sight, and nothing of it breaks its own policy. */
export async function opens(browser: Browser, product: Product): Promise<void> {
  const { page, context, complaints } = await openDashboard(browser, product, "");
  expect(page.url()).not.toContain(product.key);
  expect(await page.locator(".connection").textContent()).toMatch(/^Live/);
  await page.reload();
  await page.locator(".connection[data-state=live]").waitFor();
  expect(complaints).toEqual([]);
  expect(await page.locator("body").textContent()).not.toMatch(/NaN|undefined|null/);
  await context.close();
}

/** A brand is added, starts at nothing, and its figure and the stream move as posts come in. */
export async function addsBrandAndCounts(browser: Browser, product: Product, name: string): Promise<void> {
  const { page, context, complaints } = await openDashboard(browser, product, "");
  const brand = await addBrand(page, name);
  await expect.poll(() => mentionsOf(page, brand), PATIENCE).toBe(0);
  const texts = [`${name} one`, `at ${name} two`, `three ${name}`];
  await ingest(product, texts);
  await expect.poll(() => mentionsOf(page, brand), PATIENCE).toBe(3);
  await expect.poll(() => timesInStream(page, texts), PATIENCE).toEqual([1, 1, 1]);
  await ingest(product, [`${name} four`]);
  await expect.poll(() => mentionsOf(page, brand), PATIENCE).toBe(4);
  expect(await page.locator(".connection").textContent()).toMatch(/Live\s*stored \d/);
  const highlighted = page.locator(".mention mark.shows-brand", { hasText: name });
  expect(await highlighted.count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await context.close();
}

/** How the connection is taken away, and given back. */
export type Loss = { lose: () => Promise<void>; giveBack: () => Promise<void> };

/**
 * Posts that came while the connection was gone are there once it is back, each once, and so are later ones. The page
 * is opened at `seenAt`; posts go straight to the product.
 */
export async function recoversWithNoGap(
  browser: Browser,
  product: Product,
  seenAt: string,
  name: string,
  lossOf: (context: Awaited<ReturnType<typeof openDashboard>>["context"]) => Loss,
): Promise<void> {
  const { page, context, complaints } = await openDashboard(browser, { ...product, base: seenAt }, "");
  const brand = await addBrand(page, name);
  const texts = ["before", "while away", "also away", "after"].map((when) => `${name} ${when}`);
  await ingest(product, texts.slice(0, 1));
  await expect.poll(() => mentionsOf(page, brand), PATIENCE).toBe(1);
  const loss = lossOf(context);
  await loss.lose();
  await page.locator(".connection[data-state=lost]").waitFor();
  expect(await mentionsOf(page, brand)).toBe(1);
  expect(await page.locator(".lost-note").count()).toBe(1);
  await ingest(product, texts.slice(1, 3));
  await loss.giveBack();
  await page.locator(".connection[data-state=live]").waitFor();
  await expect.poll(() => mentionsOf(page, brand), PATIENCE).toBe(3);
  await ingest(product, texts.slice(3));
  await expect.poll(() => mentionsOf(page, brand), PATIENCE).toBe(4);
  await expect.poll(() => timesInStream(page, texts), PATIENCE).toEqual([1, 1, 1, 1]);
  expect(complaints).toEqual([]);
  await context.close();
}

/** The browser itself loses its network. */
export function offline(context: { setOffline: (offline: boolean) => Promise<void> }): Loss {
  return { lose: () => context.setOffline(true), giveBack: () => context.setOffline(false) };
}
