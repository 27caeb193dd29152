import { ErasureView } from "@nghe/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runMain } from "../../harness/product/main-program.ts";
import { createRestClient, type RestClient } from "../../harness/product/rest-client.ts";
import { makeDirectory, type RunningProduct, startProduct } from "../../harness/product/start-product.ts";

let directory: Awaited<ReturnType<typeof makeDirectory>>;
let product: RunningProduct;
let rest: RestClient;

const post = (id: string, authorId: string) => ({
  ...{ source: "erased", id, createdAt: new Date().toISOString(), text: `ghibli ${id}` },
  author: { id: authorId, name: `name of ${authorId}` },
});

beforeAll(async () => {
  directory = await makeDirectory();
  product = await startProduct({ directory: directory.path, env: {} });
  rest = createRestClient(product.apiUrl, product.adminKey);
  await rest.call("POST", "/workspaces", { id: "acme", name: "Acme" });
  await rest.call("POST", "/workspaces/acme/brands", { id: "g", name: "G", role: "own", query: "ghibli" });
});
afterAll(async () => {
  await product.stop();
  await directory.remove();
});

const texts = async () => JSON.stringify((await rest.call("GET", "/workspaces/acme/mentions?last=1h")).body);

describe("a person who asks a running product to be forgotten", () => {
  it("is gone from every answer, does not come back, and others stay", async () => {
    await rest.ingest([post("1", "u-lan"), post("2", "u-lan"), post("3", "u-mai")]);
    expect(await texts()).toContain("name of u-lan");
    const asked = await rest.ask(ErasureView, "POST", "/erasures", { source: "erased", authorId: "u-lan" });
    const look = () => rest.ask(ErasureView, "GET", `/erasures/${asked.id}`);
    await expect.poll(async () => (await look()).state, { timeout: 30_000, interval: 100 }).toBe("done");
    await expect.poll(async () => (await look()).postsDeleted, { timeout: 10_000 }).toBe(2);
    expect(await look()).toMatchObject({ postsLeft: 0, authorId: "u-lan" });
    await rest.ingest([post("4", "u-lan")]);
    expect(await texts()).not.toContain("u-lan");
    expect(await texts()).toContain("name of u-mai");
    expect(product.program.out()).not.toContain("u-lan");
  });

  it("by the command line is heard too, and twice is as once", async () => {
    const { hostname, port } = new URL(product.apiUrl);
    const env = {
      NGHE_HOST: hostname,
      NGHE_PORT: port,
      NGHE_ADMIN_KEY: product.adminKey,
      NGHE_DATA_DIR: directory.path,
    };
    for (const deleted of [1, 0]) {
      const erasing = runMain(["erase", "author", "erased", "u-mai", "--json"], env);
      expect(await erasing.ended).toEqual({ code: 0, signal: null });
      expect(JSON.parse(erasing.out())).toMatchObject({ erased: true, posts: deleted });
    }
    expect(await texts()).not.toContain("u-mai");
  });

  it("is not asked for by who may not, nor answered about what nobody asked", async () => {
    const made = await rest.call("POST", "/workspaces/acme/keys", { name: "own", scopes: ["admin"] });
    const own = createRestClient(product.apiUrl, (made.body as { key: string }).key);
    expect((await own.call("POST", "/erasures", { source: "erased", authorId: "u-lan" })).status).toBe(403);
    expect((await rest.call("GET", "/erasures/made-up")).status).toBe(404);
    expect((await rest.call("POST", "/erasures", { source: "erased" })).body).toMatchObject({
      error: { code: "invalid" },
    });
  });
});
