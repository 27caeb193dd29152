import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needs, titled } from "../harness/needs.ts";
import { buildDashboard, scriptBytes } from "./built-dashboard.ts";
import { launchChromium } from "./chromium.ts";
import { openDashboard, type Product } from "./dashboard-page.ts";
import { addsBrandAndCounts, offline, opens, recoversWithNoGap } from "./dashboard-scenarios.ts";
import { type FixtureServer, startFixtureServer } from "./fixture/fixture-server.ts";
import { FixtureWorld } from "./fixture/fixture-world.ts";
import { sampleAlert } from "./fixture/sample-alert.ts";

const HOUR = 3_600_000;
const chromium = needs("browser");

describe.skipIf(!chromium.available)(titled("the page over a world in memory", chromium), () => {
  const world = new FixtureWorld();
  let built: Awaited<ReturnType<typeof buildDashboard>>;
  let server: FixtureServer;
  let browser: Browser;
  let product: Product;

  beforeAll(async () => {
    const now = Date.now();
    world.fill(now, 26);
    world.gap = { from: now - 9 * HOUR, to: now - 7 * HOUR };
    world.alerts.push(sampleAlert(now));
    built = await buildDashboard();
    stops.push(built.remove);
    server = await startFixtureServer(world, built.directory);
    stops.push(server.close);
    product = { base: server.base, key: server.key, workspace: "acme" };
    browser = await launchChromium();
    stops.push(() => browser.close());
  });

  const stops: (() => Promise<void>)[] = [];

  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  });

  it("loads at most 250 KB of script, compressed", async () => {
    const bytes = await scriptBytes(built.directory);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(250 * 1024);
  });

  it("opens, and keeps its key out of the address", () => opens(browser, product));

  it("adds a brand and sees it count", () => addsBrandAndCounts(browser, product, "Đá Xay Một"));

  it("comes back with no gap after the network was gone", () =>
    recoversWithNoGap(browser, product, product.base, "Đá Xay Hai", offline));

  it("comes back with no gap after the server cut it off", () =>
    recoversWithNoGap(browser, product, product.base, "Đá Xay Ba", () => ({
      lose: async () => {
        server.setLiveDown(true);
        server.cut();
      },
      giveBack: async () => server.setLiveDown(false),
    })));

  it.each(["&theme=light&lang=en", "&theme=dark&lang=vi"])(
    "fits a phone and a desk without a sideways scroll: %s",
    async (search) => {
      const { page, context } = await openDashboard(browser, product, search);
      for (const width of [390, 768, 1024, 1440, 2560]) {
        await page.setViewportSize({ width, height: 844 });
        const spare = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect({ width, spare }).toEqual({ width, spare: 0 });
      }
      await context.close();
    },
  );

  it("shows a tooltip within the strict policy", async () => {
    const { page, context, complaints } = await openDashboard(browser, product, "");
    await page.locator(".part-volume canvas").hover({ position: { x: 200, y: 80 } });
    await page.locator(".part-share-time canvas").hover({ position: { x: 200, y: 80 } });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("says that a demo is simulated, in both languages", async () => {
    const { page, context } = await openDashboard(browser, { ...product, workspace: "demo" }, "");
    expect(await page.locator(".simulated strong").textContent()).toMatch(/simulated/i);
    await page.locator(".segmented label", { hasText: "VI" }).click();
    expect(await page.locator(".simulated strong").textContent()).toMatch(/dữ liệu mô phỏng/i);
    expect(await page.locator("html").getAttribute("lang")).toBe("vi");
    expect(page.url()).toContain("lang=vi");
    await page.goBack();
    await expect.poll(() => page.locator(".simulated strong").textContent()).toMatch(/simulated/i);
    await context.close();
  });

  it("asks for a key, and says when one is not accepted", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${product.base}/?lang=en`);
    await page.getByLabel("API key").fill("wrong");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("This key is not accepted.").waitFor();
    await page.getByLabel("API key").fill(product.key);
    await page.keyboard.press("Enter");
    await page.locator(".connection[data-state=live]").waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByLabel("API key").waitFor();
    await page.goto(`${page.url()}#key=${product.key}`);
    await page.locator(".connection[data-state=live]").waitFor();
    expect(page.url()).not.toContain(product.key);
    await context.close();
  });

  it("points at what is wrong with a query, and mends it at a click", async () => {
    const { page, context } = await openDashboard(browser, product, "");
    await page.getByRole("button", { name: "Add a brand" }).click();
    await page.getByLabel("Query").fill("cà phê (sao");
    expect(await page.locator(".query-wrong").textContent()).toBe("(");
    await page.getByRole("button", { name: "Change to cà phê (sao)" }).click();
    await page.locator(".query-wrong").waitFor({ state: "detached" });
    expect(await page.getByLabel("Query").inputValue()).toBe("cà phê (sao)");
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    await context.close();
  });

  it("has a table and the SQL behind each chart", async () => {
    const { page, context } = await openDashboard(browser, product, "");
    const volume = page.locator(".part-volume");
    await volume.getByRole("button", { name: "Table" }).click();
    expect(await volume.locator("tbody tr").count()).toBeGreaterThan(20);
    await volume.getByRole("button", { name: "SQL" }).click();
    expect(await volume.locator("pre").textContent()).toContain("FROM nghe.mentions");
    await context.close();
  });

  it("tells an open alert, a gap in coverage, and shows hostile posts as text", async () => {
    const { page, context, complaints } = await openDashboard(browser, product, "");
    await page.getByText("Read first").click();
    await page.getByText("<img src=x onerror=alert(1)>").waitFor();
    expect(await page.locator('a[href^="javascript"], .alerts img').count()).toBe(0);
    expect(await page.locator(".gap-note").textContent()).toContain("nothing came from bluesky");
    expect(complaints).toEqual([]);
    await context.close();
  });
});
