import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LiveBench, startLiveBench } from "../testing/live-bench.ts";
import { readStaticFiles } from "./static-files.ts";

const LARGE = "export const one = 1;\n".repeat(1_000);
let root: string;
let bench: LiveBench;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "nghe-static-"));
  const built = join(root, "built");
  await mkdir(join(built, "assets"), { recursive: true });
  await writeFile(join(root, "secret.txt"), "secret");
  await writeFile(join(built, "index.html"), "<!doctype html><title>page</title>");
  await writeFile(join(built, "assets", "index-3fT9xQ2a.js"), "export {};");
  await writeFile(join(built, "assets", "large-3fT9xQ2a.js"), LARGE);
  await writeFile(join(built, "favicon.svg"), "<svg/>");
  bench = await startLiveBench(built);
});
afterAll(async () => {
  await bench.api.stop();
  await rm(root, { recursive: true });
});

/** Asks for a path exactly as it is written: `fetch` would tidy it up. */
function raw(path: string): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(bench.url);
    const asked = request({ hostname, port, path }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("the dashboard's files", () => {
  it("are served with their types, for ever where their name tells their content", async () => {
    expect((await raw("/assets/index-3fT9xQ2a.js")).headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    });
    expect((await raw("/favicon.svg")).headers).toMatchObject({
      "content-type": "image/svg+xml",
      "cache-control": "no-cache",
    });
  });

  it("give the page at its root and at every address that only the page knows", async () => {
    for (const path of ["/", "/alerts", "/brands/acme"]) {
      expect(await raw(path)).toMatchObject({ status: 200, body: expect.stringContaining("<title>page") });
    }
  });

  it("give no page for a file or an API call that is not there", async () => {
    for (const path of ["/assets/gone-12345678.js", "/assets/", "/missing.png", "/api/v1/nothing", "/api"]) {
      expect((await raw(path)).status, path).toBe(404);
    }
  });

  it("are sent packed to who takes that, and are told apart by caches", async () => {
    const path = `${bench.url}/assets/large-3fT9xQ2a.js`;
    const seen = new Set<string | null>();
    for (const accepted of ["br", "gzip", "identity"]) {
      const answer = await fetch(path, { headers: { "accept-encoding": accepted } });
      expect(answer.headers.get("content-encoding") ?? "identity").toBe(accepted);
      expect(answer.headers.get("vary")).toBe("Accept-Encoding");
      expect(await answer.text()).toBe(LARGE);
      seen.add(answer.headers.get("etag"));
    }
    expect(seen.size).toBe(3);
  });

  it("are sent plain where packing saves nothing", async () => {
    const answer = await fetch(`${bench.url}/favicon.svg`, { headers: { "accept-encoding": "br" } });
    expect(answer.headers.has("content-encoding") || answer.headers.has("vary")).toBe(false);
  });

  it("are not sent again to who has them", async () => {
    const first = await fetch(`${bench.url}/favicon.svg`);
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await fetch(`${bench.url}/favicon.svg`, { headers })).status).toBe(304);
  });

  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "//secret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/%00",
    "/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
    `/${"../".repeat(10)}etc/passwd`,
  ])("lead nowhere else: %s", async (path) => {
    const answer = await raw(path);
    expect(answer.body).not.toContain("secret");
    expect(answer.body).not.toContain("root:");
  });
});

it("are none where the directory is not there", async () => {
  expect((await readStaticFiles(join(root, "nowhere"))).size).toBe(0);
  expect((await readStaticFiles(undefined)).size).toBe(0);
});
