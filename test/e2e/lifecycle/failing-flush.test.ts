import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createRestClient } from "../../harness/product/rest-client.ts";
import { makeDirectory, startProduct } from "../../harness/product/start-product.ts";
import { buildFailingFlush } from "./failing-flush.ts";

const directory = await makeDirectory();
const flush = buildFailingFlush(directory.path);
const [canFail, lacking] = "env" in flush ? [true, ""] : [false, ` [${flush.reason}]`];

afterAll(() => directory.remove());

const post = (id: string) => ({ source: "flush", id, createdAt: "2026-05-01T10:00:00Z", text: `post ${id}` });

describe.skipIf(!canFail)(`a disk whose flush fails once${lacking}`, () => {
  it("ends the product with the reason, and nothing that was not flushed has been acknowledged", async () => {
    const flag = join(directory.path, "fail");
    const data = join(directory.path, "data");
    const product = await startProduct({ directory: data, env: "env" in flush ? flush.env(flag) : {} });
    const rest = createRestClient(product.apiUrl, product.adminKey);
    expect(await rest.ingest([post("before")])).toMatchObject({ new: 1 });
    await writeFile(flag, "");
    const answer = await rest.call("POST", "/ingest", [post("unflushed")]).catch(() => undefined);
    await rm(flag);
    expect(answer?.status).not.toBe(202);
    const late = setTimeout(() => product.program.child.kill("SIGKILL"), 20_000);
    expect(await product.program.ended).toEqual({ code: 1, signal: null });
    clearTimeout(late);
    expect(product.program.out()).toMatch(/could not be written to disk \(Input\/output error/);
    const again = await startProduct({ directory: data, env: {} });
    const report = await createRestClient(again.apiUrl, again.adminKey).ingest([post("before")]);
    expect(report).toMatchObject({ known: 1 });
    expect(await again.stop()).toEqual({ code: 0, signal: null });
  });
});
