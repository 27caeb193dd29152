import { type Browser, chromium } from "playwright-core";
import { needs } from "../harness/needs.ts";

const QUIET = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The machine's own Chromium, without a window and without talking to anyone but the page's server. */
export async function launchChromium(): Promise<Browser> {
  const { where } = needs("browser");
  if (where === undefined) throw new Error("there is no Chromium on this machine");
  return chromium.launch({ executablePath: where, args: QUIET });
}
