/**
 * `npm run picture`: draws the pictures of the documentation from the running product. It starts the demo with a
 * directory of its own, waits for the first alert (about five minutes), and draws the page, light and dark.
 */
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { buildServedDashboard } from "./built-dashboard.ts";
import { launchChromium } from "./chromium.ts";
import type { Product } from "./dashboard-page.ts";
import { startDemo } from "./running-product.ts";

const IMAGES = resolve(import.meta.dirname, "../../docs/images");
const SIZE = { width: 1440, height: 900 };
const ALERT_WITHIN_MS = 10 * 60_000;
const SETTLE_MS = 1_500;
const PICTURES = [
  { theme: "light", file: "dashboard.png" },
  { theme: "dark", file: "dashboard-dark.png" },
];

await buildServedDashboard();
await mkdir(IMAGES, { recursive: true });
const demo = await startDemo();
const browser = await launchChromium();
try {
  process.stdout.write(`waiting for an alert of the demo at ${demo.base}\n`);
  await Promise.all(PICTURES.map((picture) => draw(browser, demo, picture)));
} finally {
  await browser.close();
  await demo.stop();
}

async function draw(on: Browser, { base, key, workspace }: Product, { theme, file }: (typeof PICTURES)[number]) {
  const page = await on.newPage({ viewport: SIZE });
  await page.goto(`${base}/?ws=${workspace}&lang=en&theme=${theme}&range=24h#key=${key}`);
  await page.locator(".part-alerts .alert").first().waitFor({ timeout: ALERT_WITHIN_MS });
  await page.locator(".part-volume canvas").waitFor();
  await page.waitForTimeout(SETTLE_MS);
  const path = join(IMAGES, file);
  await page.screenshot({ path });
  process.stdout.write(`drawn: ${path}\n`);
}
