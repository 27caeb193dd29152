import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needs, titled } from "../harness/needs.ts";
import { buildServedDashboard } from "./built-dashboard.ts";
import { launchChromium } from "./chromium.ts";
import { startCuttingProxy } from "./cutting-proxy.ts";
import { addsBrandAndCounts, offline, opens, recoversWithNoGap } from "./dashboard-scenarios.ts";
import { type RunningProduct, startProduct } from "./running-product.ts";

const chromium = needs("browser");

describe.skipIf(!chromium.available)(titled("the page of the running product", chromium), () => {
  let product: RunningProduct;
  let browser: Browser;

  const stops: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    await buildServedDashboard();
    product = await startProduct("acme");
    stops.push(product.stop);
    browser = await launchChromium();
    stops.push(() => browser.close());
  });

  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  });

  it("opens, and keeps its key out of the address", () => opens(browser, product));

  it("has documentation with its look, under the same policy", async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(`${product.base}/docs`);
    expect(
      await page
        .locator(".method")
        .first()
        .evaluate((element) => getComputedStyle(element).borderRadius),
    ).toBe("4px");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("adds a brand and sees it count", () => addsBrandAndCounts(browser, product, "Đá Xay Một"));

  it("comes back with no gap after the network was gone", () =>
    recoversWithNoGap(browser, product, product.base, "Đá Xay Hai", offline));

  it("comes back with no gap after its connections were cut", async () => {
    const proxy = await startCuttingProxy(product.base);
    stops.push(proxy.close);
    await recoversWithNoGap(browser, product, proxy.base, "Đá Xay Ba", () => ({
      lose: async () => proxy.cut(),
      giveBack: async () => proxy.letThrough(),
    }));
  });
});
