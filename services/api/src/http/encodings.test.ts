import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isCompressible, negotiate, packForGood, packForOnce } from "./encodings.ts";

describe("negotiate", () => {
  it.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, deflate", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.2, gzip;q=0.8", "gzip"],
    ["GZIP", "gzip"],
    ["*", "br"],
    ["*;q=0, gzip", "gzip"],
    ["br;q=nonsense", undefined],
    ["identity", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("takes from %s %s", (accepted, encoding) => {
    expect(negotiate(accepted, ["br", "gzip"])).toBe(encoding);
  });
});

it("packs what unpacks to the same", async () => {
  const bytes = new TextEncoder().encode("cà phê ".repeat(1_000));
  expect(new Uint8Array(gunzipSync(await packForGood(bytes, "gzip")))).toEqual(bytes);
  expect(new Uint8Array(brotliDecompressSync(await packForGood(bytes, "br")))).toEqual(bytes);
  expect(new Uint8Array(gunzipSync(await packForOnce(bytes)))).toEqual(bytes);
});

it("leaves pictures and fonts as they are", () => {
  expect(["text/css; charset=utf-8", "image/svg+xml", "application/json"].every(isCompressible)).toBe(true);
  expect(["image/png", "font/woff2", "application/octet-stream"].some(isCompressible)).toBe(false);
});
