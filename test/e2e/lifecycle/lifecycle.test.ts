import { readdir, readFile, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile } from "../../harness/product/import-command.ts";
import { openLive } from "../../harness/product/live-reader.ts";
import { runMain } from "../../harness/product/main-program.ts";
import { createRestClient } from "../../harness/product/rest-client.ts";
import { ADMIN_KEY, makeDirectory, productEnv, startProduct } from "../../harness/product/start-product.ts";

const STOPS_WITHIN_MS = 10_000;

let directory: Awaited<ReturnType<typeof makeDirectory>>;

beforeAll(async () => {
  directory = await makeDirectory();
});

afterAll(() => directory.remove());

const posts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    source: "lifecycle",
    id: String(index),
    createdAt: "2026-05-01T10:00:00Z",
    text: `a post of many ${index}`,
  }));

/** A client that began to send a post and does not go on, as one behind a broken line. */
function halfRequest(apiUrl: string): Promise<Socket> {
  const { hostname, port, host } = new URL(apiUrl);
  const socket = connect(Number(port), hostname);
  const head = `POST /api/v1/ingest HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${ADMIN_KEY}\r\n`;
  socket.on("error", () => undefined);
  return new Promise((sent, failed) => {
    socket.once("error", failed);
    socket.write(`${head}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n[`, () => sent(socket));
  });
}

describe("a data directory", () => {
  it("that is in use is refused in clear words, and its owner goes on", async () => {
    const path = join(directory.path, "in-use");
    const product = await startProduct({ directory: path, env: {} });
    const second = runMain(["start"], productEnv({ directory: path, env: {} }));
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.err()).toContain(path);
    expect(second.err()).toContain(String(product.program.child.pid));
    expect(second.err()).not.toMatch(/\n +at /);
    const report = await createRestClient(product.apiUrl, product.adminKey).ingest(posts(3));
    expect(report.new).toBe(3);
    expect(await product.stop()).toEqual({ code: 0, signal: null });
  });

  it("whose owner was killed is taken over", async () => {
    const path = join(directory.path, "in-use");
    await (await startProduct({ directory: path, env: {} })).kill();
    const product = await startProduct({ directory: path, env: {} });
    expect(await product.stop()).toEqual({ code: 0, signal: null });
  });

  it("keeps its secrets to their owner, and no key in the log", async () => {
    const path = join(directory.path, "secrets");
    const { NGHE_ADMIN_KEY: _given, ...env } = productEnv({ directory: path, env: { NGHE_LOG_LEVEL: "debug" } });
    const first = runMain(["start"], env);
    await expect.poll(() => first.err(), { timeout: 60_000, interval: 100 }).toMatch(/Ctrl-C/);
    first.child.kill("SIGTERM");
    await first.ended;
    const kept = (await readFile(join(path, "admin-key"), "utf8")).trim();
    expect(first.err()).toContain(kept);
    expect(first.out()).not.toContain(kept);
    expect(first.out()).not.toContain((await readFile(join(path, "secret"), "utf8")).trim());
    expect(await readdir(path)).not.toContain("nghe.lock");
  });
});

describe("a stop", () => {
  it("ends a busy product in good order within ten seconds, and nothing accepted is lost", async () => {
    const product = await startProduct({ directory: join(directory.path, "busy"), env: {} });
    const rest = createRestClient(product.apiUrl, product.adminKey);
    const live = await openLive(product.apiUrl, product.adminKey);
    const accepted: object[][] = [];
    const sending = Promise.all(
      Array.from({ length: 8 }, async (_, nth) => {
        const some = posts(500).map((one) => ({ ...one, id: `${nth}-${one.id}` }));
        const answer = await rest.call("POST", "/ingest", some).catch(() => undefined);
        if (answer?.status === 202) accepted.push(some);
      }),
    );
    await expect.poll(() => accepted.length, { timeout: 30_000, interval: 10 }).toBeGreaterThan(0);
    const began = performance.now();
    expect(await product.stop(), product.program.out()).toEqual({ code: 0, signal: null });
    expect(performance.now() - began).toBeLessThan(STOPS_WITHIN_MS);
    await sending;
    await live.closed;
    const again = await startProduct({ directory: join(directory.path, "busy"), env: {} });
    const report = await createRestClient(again.apiUrl, again.adminKey).ingest(accepted.flat());
    expect(report).toMatchObject({ accepted: accepted.length * 500, new: 0, known: accepted.length * 500 });
    await again.stop();
  });

  it("that is asked for twice leaves at once", async () => {
    const product = await startProduct({ directory: join(directory.path, "twice"), env: {} });
    const { child, ended, out } = product.program;
    const slow = await halfRequest(product.apiUrl);
    child.kill("SIGTERM");
    await expect.poll(() => out(), { timeout: 5_000, interval: 10 }).toContain('"stopping"');
    const began = performance.now();
    child.kill("SIGTERM");
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(performance.now() - began).toBeLessThan(2_000);
    slow.destroy();
  });

  it("of an import leaves a place to go on from", async () => {
    const product = await startProduct({ directory: join(directory.path, "import"), env: {} });
    const path = join(directory.path, "long.ndjson");
    await writeFile(
      path,
      posts(4_000)
        .map((post) => JSON.stringify(post))
        .join("\n"),
    );
    const { hostname, port } = new URL(product.apiUrl);
    const importing = runMain(["import", path, "--batch", "10"], {
      NGHE_HOST: hostname,
      NGHE_PORT: port,
      NGHE_ADMIN_KEY: ADMIN_KEY,
      NGHE_DATA_DIR: product.directory,
    });
    const bookmarks = () => readdir(join(product.directory, "imports"));
    await expect.poll(async () => (await bookmarks()).length, { timeout: 30_000, interval: 20 }).toBeGreaterThan(0);
    importing.child.kill("SIGINT");
    expect((await importing.ended).code).toBe(130);
    expect(importing.err()).toMatch(/goes on from there/);
    const rest = await importFile(product, product.directory, [path]);
    expect(rest.err).toMatch(/going on after row \d+/);
    expect(rest.out).toMatch(/^4000 rows: 4,000 new/);
    await product.stop();
  });
});

describe("settings", () => {
  it("that are wrong are all named at once, without their values and without a start", async () => {
    const wrong = {
      NGHE_PORT: "eighty",
      NGHE_CLICKHOUSE_PORT: "70000",
      NGHE_ADMIN_KEY: "hunter2",
      NGHE_DEMO: "perhaps",
      NGHE_UNMATCHED_DAYS: "-1",
      NGHE_LOG_LEVEL: "loud",
    };
    const path = join(directory.path, "never-made");
    const run = runMain(["start"], { ...productEnv({ directory: path, env: wrong }) });
    expect(await run.ended).toEqual({ code: 1, signal: null });
    for (const name of Object.keys(wrong)) expect(run.err()).toContain(name);
    expect(run.err()).not.toContain("hunter2");
    expect(await readdir(directory.path)).not.toContain("never-made");
  });

  it("with a port that is taken say so, and leave nothing running", async () => {
    const first = await startProduct({ directory: join(directory.path, "port-1"), env: {} });
    const { port } = new URL(first.apiUrl);
    const second = runMain(
      ["start"],
      productEnv({ directory: join(directory.path, "port-2"), env: { NGHE_PORT: port } }),
    );
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(`${second.err()}${second.out()}`).toContain(port);
    await first.stop();
  });
});
