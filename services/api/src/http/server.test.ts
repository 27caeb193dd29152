import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ADMIN_KEY } from "../testing/api-bench.ts";
import { type LiveBench, startLiveBench } from "../testing/live-bench.ts";

let bench: LiveBench;
beforeAll(async () => {
  bench = await startLiveBench();
});
afterAll(() => bench.api.stop());

/** Writes bytes as they are and gives what came back until the server closed, or said all of one answer. */
function talk(write: (socket: Socket) => void, until: RegExp): Promise<string> {
  const { hostname, port } = new URL(bench.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let heard = "";
    const done = () => {
      socket.destroy();
      resolve(heard);
    };
    socket.on("data", (bytes) => {
      heard += bytes.toString();
      if (until.test(heard)) done();
    });
    socket.on("close", done);
    socket.on("error", done);
    write(socket);
  });
}
const HEAD = `POST /api/v1/ingest HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${ADMIN_KEY}\r\n`;

describe("a body on a real socket", () => {
  it("that says it is too large is refused before it is sent", async () => {
    const answer = await talk((socket) => socket.write(`${HEAD}Content-Length: 20000000\r\n\r\n`), /too-large/);
    expect(answer).toContain("413");
    expect(answer).toContain("too-large");
  });

  it("in chunks is cut at the limit", async () => {
    const chunk = `1000\r\n${"x".repeat(0x1000)}\r\n`;
    const answer = await talk(
      (socket) => socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(20)}0\r\n\r\n`),
      /too-large/,
    );
    expect(answer).toContain("413");
  });

  it("with a length and chunks both, which two servers may read as two requests, is refused", async () => {
    const body = "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n";
    const answer = await talk((socket) => socket.write(HEAD + body), /\r\n\r\n/);
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});

it("answers nonsense and headers without end with 400 or 431, and goes on", async () => {
  expect(await talk((socket) => socket.write("nonsense\r\n\r\n"), /\r\n\r\n/)).toMatch(/^HTTP\/1\.1 400/);
  const long = `GET / HTTP/1.1\r\nHost: x\r\nX: ${"y".repeat(20_000)}\r\n\r\n`;
  expect(await talk((socket) => socket.write(long), /\r\n\r\n/)).toMatch(/^HTTP\/1\.1 4\d\d/);
  expect((await fetch(`${bench.url}/healthz`)).status).toBe(200);
});

it("shows its metrics to this machine without a key, and not through a proxy", async () => {
  expect((await fetch(`${bench.url}/metrics`)).status).toBe(200);
  expect((await fetch(`${bench.url}/metrics`, { headers: { "x-forwarded-for": "10.0.0.7" } })).status).toBe(404);
});

it("stops while a request is under way, and lets it end", async () => {
  const other = await startLiveBench();
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const begun = new Promise<void>((resolve) => {
    other.answers.before = async () => {
      resolve();
      await held;
    };
  });
  const headers = { authorization: `Bearer ${ADMIN_KEY}` };
  const answer = fetch(`${other.url}/api/v1/workspaces/acme/volume`, { headers });
  await begun;
  const stopped = other.api.stop();
  release();
  expect((await answer).status).toBe(200);
  await stopped;
  await expect(fetch(`${other.url}/healthz`)).rejects.toThrow();
});
