import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createServerClient, ServerFailure } from "./server-client.ts";

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((closed) => void server.close(closed));
});

async function clientOf(answer: RequestListener) {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return createServerClient({ host: "127.0.0.1", port, key: "k".repeat(20) });
}
const saying = (status: number, body: string) =>
  clientOf((_request, response) => void response.writeHead(status).end(body));
const problem = (code: string, message: string) => JSON.stringify({ error: { code, message, details: null } });

describe("isUp", () => {
  it("is true where our server answers", async () => {
    expect(await (await saying(200, '{"ok":true}')).isUp()).toBe(true);
  });

  it.each([
    ["another program's page", 200, "<!doctype html><title>Hi</title>"],
    ["another program's health", 200, '{"status":"up"}'],
    ["a program without one", 404, "Not Found"],
    ["an empty answer", 200, ""],
  ])("is false for %s", async (_, status, body) => {
    expect(await (await saying(status, body)).isUp()).toBe(false);
  });

  it("is false where nobody listens", async () => {
    expect(await createServerClient({ host: "127.0.0.1", port: 1, key: "" }).isUp()).toBe(false);
  });
});

describe("a request", () => {
  it("carries the key, the workspace and the file's name, and its posts as JSON", async () => {
    const asked: string[] = [];
    const client = await clientOf((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => void chunks.push(chunk));
      request.on("end", () => {
        asked.push(`${request.method} ${request.url} ${request.headers.authorization} ${Buffer.concat(chunks)}`);
        response.end(JSON.stringify({ batch: "b1", accepted: 1, rejected: [] }));
      });
    });
    const answer = await client.submit([{ id: "1" }], "acme", "bài & viết.csv");
    expect(answer).toEqual({ batch: "b1", accepted: 1, rejected: [] });
    const query = "workspace=acme&import=b%C3%A0i+%26+vi%E1%BA%BFt.csv";
    expect(asked).toEqual([`POST /api/v1/ingest?${query} Bearer ${"k".repeat(20)} [{"id":"1"}]`]);
  });

  it("asks for a batch by its name alone, whatever is in it", async () => {
    const urls: string[] = [];
    const client = await clientOf((request, response) => {
      urls.push(request.url ?? "");
      response.writeHead(404).end();
    });
    await expect(client.batchReport("../keys?x=1")).rejects.toThrow(ServerFailure);
    expect(urls).toEqual(["/api/v1/ingest/..%2Fkeys%3Fx%3D1"]);
  });
});

describe("a failure", () => {
  const failureOf = async (status: number, body: string) =>
    (await saying(status, body)).get("/x", z.unknown()).then(
      () => undefined,
      (error: unknown) => error,
    );

  it("says what the server says, and for a wrong key where to give it", async () => {
    expect(await failureOf(401, problem("unauthorized", "this key is not known"))).toMatchObject({
      code: "unauthorized",
      message: "this key is not known; give the admin key in NGHE_ADMIN_KEY",
      retriable: false,
    });
  });

  it.each([
    [429, true],
    [500, true],
    [503, true],
    [400, false],
    [403, false],
    [404, false],
    [413, false],
  ])("with %i may be tried again: %s", async (status, retriable) => {
    expect(await failureOf(status, "<html>proxy</html>")).toMatchObject({
      code: `http-${status}`,
      message: `the server answered ${status}`,
      retriable,
    });
  });

  it("of a connection that breaks may be tried again", async () => {
    const client = await clientOf((request) => void request.socket.destroy());
    await expect(client.get("/x", z.unknown())).rejects.toMatchObject({ code: "server-unreachable", retriable: true });
  });

  it("of an answer in another shape is ours to tell, and not tried again", async () => {
    const client = await saying(200, '{"batch":7}');
    await expect(client.batchReport("b")).rejects.toMatchObject({ code: "unknown-answer", retriable: false });
  });

  it("does not hold the key", async () => {
    const failure = await failureOf(500, "");
    expect(JSON.stringify(failure) + String(failure)).not.toContain("kkkk");
  });
});
