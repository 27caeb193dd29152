import { Problem } from "@nghe/contracts";
import { Failure } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createApiBench } from "../testing/api-bench.ts";
import { isFromThisMachine } from "./operations.ts";

const { ask, answers, logger } = createApiBench();
const WS = "/api/v1/workspaces/acme";
const json = async (response: Response) => ({ status: response.status, body: await response.json() });

describe("an error", () => {
  it.each([
    ["GET", "/api/v1/nothing", undefined, 404, "not-found"],
    ["PUT", WS, {}, 405, "wrong-method"],
    ["POST", `${WS}/brands`, "{", 400, "not-json"],
    ["POST", `${WS}/brands`, "", 400, "invalid"],
    ["POST", `${WS}/brands`, { id: "x" }, 400, "invalid"],
    ["POST", `${WS}/brands`, { id: "one", name: "One", role: "own", query: "one" }, 409, "taken"],
    ["GET", `${WS}/brands/nobody`, undefined, 404, "not-found"],
    ["GET", `${WS}/volume?intervall=hour`, undefined, 400, "invalid"],
    ["GET", `${WS}/volume?from=yesterday`, undefined, 400, "invalid"],
    ["GET", `${WS}/volume?brand=nobody`, undefined, 400, "invalid"],
    ["POST", `${WS}/brands`, "x".repeat(300_000), 413, "too-large"],
  ])("of %s %s %j is {error: {code, message, details}}", async (method, path, body, status, code) => {
    const response = await ask("house", method, path, body);
    expect(response.status).toBe(status);
    const { error } = z.strictObject(Problem.shape).parse(await response.json());
    expect(error).toMatchObject({ code, message: expect.stringMatching(/./) });
  });

  it("names the field and, of a query, the place", async () => {
    const wrong = { id: "x", name: "X", role: "own", query: "acme AND (x" };
    const { body } = await json(await ask("writer", "POST", `${WS}/brands`, wrong));
    expect(body.error).toMatchObject({ code: "invalid-query", details: { problems: [{ path: "query" }] } });
    expect(body.error.details.query[0].start).toBeGreaterThan(0);
  });

  it("of ours tells its request's name and nothing else, and the log has it", async () => {
    answers.before = async () => {
      throw new Error("password=hunter2 at 10.0.0.7");
    };
    const response = await ask("reader", "GET", `${WS}/volume`, undefined, { "x-request-id": "mine-1" });
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toContain("mine-1");
    expect(text).not.toContain("hunter2");
    expect(logger.lines.at(-1)).toMatchObject({ level: "error", fields: { requestId: "mine-1" } });
  });

  it.each([
    [new Failure("database-unavailable", "away", { retriable: true }), 503, "unavailable"],
    [new Failure("disk-full", "the disk has 3 MiB free", { retriable: true }), 507, "disk-full"],
    [new Failure("log-full", "the log is full", { retriable: true }), 507, "log-full"],
    [new Failure("bad-cursor", "not one of ours", { retriable: false }), 400, "invalid"],
  ])("of the tables is told by what may be done: %s", async (error, status, code) => {
    answers.before = async () => {
      throw error;
    };
    const response = await ask("reader", "GET", `${WS}/mentions`);
    expect(response.status).toBe(status);
    expect(response.headers.has("retry-after")).toBe(status === 503 || status === 507);
    expect(await response.json()).toMatchObject({ error: { code } });
    answers.before = async () => {};
  });
});

describe("revisions", () => {
  it("are given as ETag and taken as If-Match", async () => {
    const fresh = createApiBench();
    const path = `${WS}/brands/one`;
    expect((await fresh.ask("reader", "GET", path)).headers.get("etag")).toBe('"1"');
    const changed = await fresh.ask("writer", "PATCH", path, { name: "New" }, { "if-match": '"1"' });
    expect(changed.headers.get("etag")).toBe('"2"');
    const late = await json(await fresh.ask("writer", "PATCH", path, { name: "Late" }, { "if-match": '"1"' }));
    expect(late).toMatchObject({ status: 409, body: { error: { code: "conflict", details: { revision: 2 } } } });
    expect((await fresh.ask("writer", "DELETE", path, undefined, { "if-match": "soon" })).status).toBe(400);
  });
});

describe("a new key", () => {
  it("is shown once, opens what its scopes say, and is refused once it is revoked", async () => {
    const { ask: askFresh, app } = createApiBench();
    const { body } = await json(await askFresh("owner", "POST", `${WS}/keys`, { name: "new", scopes: ["read"] }));
    const headers = { authorization: `Bearer ${body.key}` };
    expect((await app.request(WS, { headers })).status).toBe(200);
    const list = await (await askFresh("owner", "GET", `${WS}/keys`)).text();
    expect(list).toContain(body.id);
    expect(list).not.toContain(body.key.slice(-20));
    await askFresh("owner", "DELETE", `${WS}/keys/${body.id}`);
    expect((await app.request(WS, { headers })).status).toBe(401);
  });

  it("of a channel has a signing secret that is shown once", async () => {
    const channel = { id: "new", name: "New", type: "webhook", url: "https://example.com/" };
    const { body } = await json(await ask("owner", "POST", `${WS}/channels`, channel));
    expect(body).toEqual({ id: "new", secret: expect.stringMatching(/^whsec_/) });
    expect(await (await ask("owner", "GET", `${WS}/channels`)).text()).not.toContain("whsec_");
  });
});

it("takes a zone's plus sign in an address as it is written", async () => {
  const path = `${WS}/volume?from=2026-03-01T00:00:00+07:00&to=2026-03-02T00:00:00%2B07:00`;
  const { body } = await json(await ask("reader", "GET", path));
  expect(body).toMatchObject({ from: Date.parse("2026-02-28T17:00:00Z"), to: Date.parse("2026-03-01T17:00:00Z") });
});

describe("every answer", () => {
  it.each(["/", "/docs", "/openapi.json", "/healthz", "/api/v1/workspaces", "/nowhere.js"])(
    "%s is guarded",
    async (path) => {
      const { headers } = await ask("house", "GET", path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("access-control-allow-origin")).toBeNull();
      expect(headers.get("x-request-id")).toBe("request-1");
      expect(headers.get("cache-control")).toBe("no-store");
    },
  );

  it("allows no other site to call", async () => {
    const response = await ask("nobody", "OPTIONS", WS, undefined, { origin: "https://evil.example" });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(response.status).toBe(405);
  });
});

describe("for operators", () => {
  it("says that it lives and whether it can answer", async () => {
    expect(await json(await ask("nobody", "GET", "/healthz"))).toEqual({ status: 200, body: { ok: true } });
    expect(await json(await ask("nobody", "GET", "/readyz"))).toMatchObject({ status: 200, body: { ok: true } });
  });

  it("shows its metrics to an admin of the installation alone, and to this machine", async () => {
    expect((await ask("house", "GET", "/metrics")).status).toBe(200);
    for (const role of ["nobody", "owner", "house-writer"] as const) {
      expect((await ask(role, "GET", "/metrics")).status).toBe(404);
    }
  });

  it.each([
    ["127.0.0.1", { host: "localhost:8080" }, true],
    ["::1", { host: "[::1]:8080" }, true],
    ["::ffff:127.0.0.1", { host: "127.0.0.1:8080" }, true],
    ["10.0.0.7", { host: "localhost" }, false],
    [undefined, { host: "localhost" }, false],
    ["127.0.0.1", { host: "evil.example" }, false],
    ["127.0.0.1", { host: "localhost", "x-forwarded-for": "10.0.0.7" }, false],
  ])("takes %s with %j for this machine: %s", (address, headers, expected) => {
    expect(isFromThisMachine(address, new Headers(headers))).toBe(expected);
  });
});
