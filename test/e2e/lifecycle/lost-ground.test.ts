import { rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRestClient } from "../../harness/product/rest-client.ts";
import { makeDirectory, type RunningProduct, startProduct } from "../../harness/product/start-product.ts";
import { mountSmallDisk } from "./small-disk.ts";

const ENDS_WITHIN_MS = 20_000;
const MIB = 1 << 20;

let directory: Awaited<ReturnType<typeof makeDirectory>>;
const disk = await mountSmallDisk(192);

beforeAll(async () => {
  directory = await makeDirectory();
});
afterAll(async () => {
  await directory.remove();
  if ("path" in disk) await disk.remove();
});

const post = (id: string) => ({ source: "ground", id, createdAt: "2026-05-01T10:00:00Z", text: `post ${id}` });

/** How it ended by itself; a product that does not is killed, and that fails the test. */
async function endOf({ program }: RunningProduct): Promise<unknown> {
  const late = setTimeout(() => program.child.kill("SIGKILL"), ENDS_WITHIN_MS);
  return await program.ended.finally(() => clearTimeout(late));
}

describe("a running product", () => {
  it("whose data directory is removed says so and ends, and acknowledges nothing that is lost", async () => {
    const product = await startProduct({ directory: join(directory.path, "removed"), env: {} });
    const rest = createRestClient(product.apiUrl, product.adminKey);
    await rm(product.directory, { recursive: true, force: true });
    const answer = await rest.call("POST", "/ingest", [post("lost")]).catch(() => undefined);
    expect(answer?.status).not.toBe(202);
    expect(await endOf(product)).toEqual({ code: 1, signal: null });
    expect(product.program.out()).toMatch(/was removed/);
  });

  it("that nobody listens to does nothing, and notices the loss all the same", async () => {
    const product = await startProduct({ directory: join(directory.path, "idle"), env: {} });
    await rm(product.directory, { recursive: true, force: true });
    expect(await endOf(product)).toEqual({ code: 1, signal: null });
    expect(product.program.out()).toContain(product.directory);
  });

  it("whose output nobody reads any more goes on, and does not turn on the spot", async () => {
    const product = await startProduct({ directory: join(directory.path, "unread"), env: {} });
    product.program.child.stdout?.destroy();
    product.program.child.stderr?.destroy();
    const rest = createRestClient(product.apiUrl, product.adminKey);
    const line = { id: "told", name: "A line in the log" };
    expect((await rest.call("POST", "/workspaces", line)).status).toBe(201);
    expect(await rest.ingest([post("heard")])).toMatchObject({ new: 1 });
    expect(await product.stop()).toEqual({ code: 0, signal: null });
  });
});

const [isThere, lacking] = "path" in disk ? [true, ""] : [false, ` [${disk.reason}]`];

describe.skipIf(!isThere)(`a disk that fills up${lacking}`, () => {
  const path = "path" in disk ? disk.path : "";
  const filler = join(path, "something else");

  /** Lets something else take the disk, but for so many bytes. */
  async function fillBut(left: number): Promise<void> {
    const { bavail, bsize } = await statfs(path);
    await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  }

  it("turns new posts away with 507, and takes them again once there is room; nothing accepted is lost", async () => {
    const env = { NGHE_DISK_RESERVE: "40MB" };
    const product = await startProduct({ directory: join(path, "data"), env });
    const rest = createRestClient(product.apiUrl, product.adminKey);
    expect(await rest.ingest([post("before")])).toMatchObject({ new: 1 });
    await fillBut(20 * MIB);
    await expect
      .poll(async () => (await rest.call("POST", "/ingest", [post("refused")])).status, { timeout: 10_000 })
      .toBe(507);
    const refusal = await rest.call("POST", "/ingest", [post("refused")]);
    expect(refusal.body).toMatchObject({ error: { code: "disk-full", message: expect.stringContaining("40 MiB") } });
    const ready = await fetch(`${product.apiUrl}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.text()).toContain("no new posts are taken");
    await rm(filler);
    await expect
      .poll(async () => (await rest.call("POST", "/ingest", [post("after")])).status, { timeout: 10_000 })
      .toBe(202);
    expect(await rest.ingest([post("before"), post("after"), post("refused")])).toMatchObject({ known: 2, new: 1 });
    expect(await product.stop()).toEqual({ code: 0, signal: null });
  });

  it("to the last byte ends the product with the reason, and all it acknowledged is there when there is room", async () => {
    const product = await startProduct({ directory: join(path, "data"), env: { NGHE_DISK_RESERVE: "0" } });
    const rest = createRestClient(product.apiUrl, product.adminKey);
    await fillBut(0);
    const accepted: string[] = [];
    for (let nth = 0; nth < 400; nth += 1) {
      const some = Array.from({ length: 50 }, (_, index) => post(`${nth}-${index}`));
      const answer = await rest.call("POST", "/ingest", some).catch(() => undefined);
      if (answer === undefined) break;
      if (answer.status === 202) accepted.push(...some.map(({ id }) => id));
    }
    expect(await endOf(product)).toEqual({ code: 1, signal: null });
    expect(product.program.out()).toMatch(/could not be written to disk \([^)]*\b0 MiB free/);
    await rm(filler);
    const again = await startProduct({ directory: join(path, "data"), env: { NGHE_DISK_RESERVE: "0" } });
    const report = await createRestClient(again.apiUrl, again.adminKey).ingest(accepted.map(post));
    expect(report).toMatchObject({ known: accepted.length });
    expect(await again.stop()).toEqual({ code: 0, signal: null });
  });
});
