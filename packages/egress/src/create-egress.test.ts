import { createServer, type RequestListener, type Server } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEgress } from "./create-egress.ts";
import type { Egress, EgressRequest } from "./egress.ts";
import type { Resolve } from "./guarded-lookup.ts";

let server: Server;
let port: number;
let answer: RequestListener;
let egress: undefined | Egress;
const asked: { url: string; headers: Record<string, unknown> }[] = [];

beforeEach(async () => {
  asked.length = 0;
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? "", headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});
afterEach(async () => {
  await egress?.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function ask(
  url: string,
  more: Partial<EgressRequest> = {},
  options: { allowHosts?: string[]; resolve?: Resolve } = {},
) {
  egress = createEgress({
    allowHosts: options.allowHosts ?? [`127.0.0.1:${port}`],
    userAgent: "nghe/test",
    ...(options.resolve === undefined ? {} : { resolve: options.resolve }),
  });
  return egress.request({
    method: "GET",
    url,
    headers: {},
    body: undefined,
    timeoutMs: 5_000,
    maxBytes: 10_000,
    maxRedirects: 3,
    ...more,
  });
}
const here = (path = "/") => `http://127.0.0.1:${port}${path}`;

it("gives any status as an answer, unpacked", async () => {
  answer = (_request, response) =>
    response.writeHead(404, { "content-encoding": "gzip", "x-note": "hi" }).end(gzipSync("not here"));
  const { status, headers, body } = await ask(here());
  expect([status, headers["x-note"], Buffer.from(body).toString()]).toEqual([404, "hi", "not here"]);
  expect(asked[0]?.headers["user-agent"]).toBe("nghe/test");
});

it("stops reading an answer that unpacks to too much", async () => {
  answer = (_request, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(5_000_000)));
  await expect(ask(here())).rejects.toMatchObject({ code: "egress-too-large", retriable: false });
});

it("gives up in time on a receiver that says nothing", async () => {
  answer = () => undefined;
  await expect(ask(here(), { timeoutMs: 100 })).rejects.toMatchObject({ code: "egress-timeout", retriable: true });
});

it("calls a refused connection passing", async () => {
  answer = () => undefined;
  await expect(ask("http://127.0.0.1:1/", {}, { allowHosts: ["127.0.0.1"] })).rejects.toMatchObject({
    code: "egress-unreachable",
    retriable: true,
  });
});

describe("redirects", () => {
  it("are followed as far as allowed, each judged anew", async () => {
    answer = (request, response) =>
      response.writeHead(302, { location: request.url === "/a" ? "/b" : "http://169.254.169.254/" }).end();
    await expect(ask(here("/a"))).rejects.toMatchObject({ code: "egress-refused" });
    expect(asked.map(({ url }) => url)).toEqual(["/a", "/b"]);
  });

  it("are no endless loop", async () => {
    answer = (_request, response) => response.writeHead(302, { location: "/again" }).end();
    await expect(ask(here())).rejects.toMatchObject({ code: "egress-redirects" });
  });

  it("are the answer where none may be followed", async () => {
    answer = (_request, response) => response.writeHead(302, { location: "/b" }).end();
    expect((await ask(here(), { maxRedirects: 0 })).status).toBe(302);
  });

  it("carry no credentials to another host", async () => {
    answer = (request, response) =>
      request.headers.host === `127.0.0.1:${port}`
        ? response.writeHead(307, { location: `http://other.test:${port}/` }).end()
        : response.end("ok");
    const resolve: Resolve = async () => [{ address: "127.0.0.1", family: 4 }];
    const options = { allowHosts: [`127.0.0.1:${port}`, "other.test"], resolve };
    await ask(here(), { headers: { authorization: "Bearer secret", "x-plain": "1" } }, options);
    expect(asked[1]?.headers).not.toHaveProperty("authorization");
    expect(asked[1]?.headers["x-plain"]).toBe("1");
  });
});

describe("a name that points home", () => {
  it("is refused when it is connected to, not only when it is read", async () => {
    answer = (_request, response) => response.end("reached");
    const resolve: Resolve = async () => [{ address: "127.0.0.1", family: 4 }];
    await expect(ask("http://rebound.example:8080/", {}, { resolve })).rejects.toMatchObject({
      code: "egress-refused",
      retriable: false,
    });
    expect(asked).toEqual([]);
  });

  it("is refused if only one of its addresses does", async () => {
    const resolve: Resolve = async () => [
      { address: "93.184.215.14", family: 4 },
      { address: "10.0.0.1", family: 4 },
    ];
    await expect(ask("http://mixed.example/", {}, { resolve })).rejects.toMatchObject({ code: "egress-refused" });
  });
});
