import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { parseJsonBody, readBody } from "./read-body.ts";

const limits = { maxBytes: 1_000, maxInflatedBytes: 5_000 };
const post = (body: RequestInit["body"], headers: Record<string, string> = {}) =>
  new Request("http://x/", { method: "POST", body: body ?? null, headers });
const stream = (...chunks: number[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const size of chunks) controller.enqueue(new Uint8Array(size));
      controller.close();
    },
  });
/** A body that comes in chunks without a length. */
const chunked = (...sizes: number[]) => {
  const init: RequestInit & { duplex: "half" } = { method: "POST", body: stream(...sizes), duplex: "half" };
  return new Request("http://x/", init);
};

it("gives the bytes of a plain body", async () => {
  expect((await readBody(post('{"a":1}'), limits)).toString()).toBe('{"a":1}');
  expect(await readBody(post(null), limits)).toHaveLength(0);
});

it("inflates gzip", async () => {
  const body = await readBody(post(gzipSync("x".repeat(4_000)), { "content-encoding": "gzip" }), limits);
  expect(body).toHaveLength(4_000);
});

it.each([
  ["a body with a length past the limit", () => post("x".repeat(1_001))],
  ["a chunked body past the limit", () => chunked(600, 600)],
  ["a bomb", () => post(gzipSync(Buffer.alloc(500_000)), { "content-encoding": "gzip" })],
])("answers 413 to %s", async (_what, request) => {
  await expect(readBody(request(), limits)).rejects.toMatchObject({ status: 413, code: "too-large" });
});

it("stops reading a body that never ends at the limit", async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 100;
      controller.enqueue(new Uint8Array(100));
    },
  });
  const init: RequestInit & { duplex: "half" } = { method: "POST", body: endless, duplex: "half" };
  await expect(readBody(new Request("http://x/", init), limits)).rejects.toMatchObject({ status: 413 });
  expect(sent).toBeLessThan(3_000);
});

it("refuses an encoding it does not know, and gzip that is none", async () => {
  await expect(readBody(post("x", { "content-encoding": "br" }), limits)).rejects.toMatchObject({ status: 415 });
  await expect(readBody(post("x", { "content-encoding": "gzip" }), limits)).rejects.toMatchObject({ status: 400 });
});

it("says what is wrong with a body that is not JSON or not UTF-8", () => {
  expect(parseJsonBody(Buffer.from('\ufeff{"a":1}'))).toEqual({ a: 1 });
  expect(parseJsonBody(Buffer.alloc(0))).toBeUndefined();
  expect(() => parseJsonBody(Buffer.from("{"))).toThrow(/not JSON/);
  expect(() => parseJsonBody(Buffer.from([0x22, 0xff, 0x22]))).toThrow(/not UTF-8/);
});
