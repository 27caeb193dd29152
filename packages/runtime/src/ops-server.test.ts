import { request } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Health } from "./component.ts";
import { createOpsServer, type OpsServer } from "./ops-server.ts";
import { createPrometheusMetrics } from "./prometheus-metrics.ts";

let parts: Array<{ name: string } & Health>;
let server: OpsServer;

beforeEach(async () => {
  parts = [
    { name: "bus", ok: true, detail: "connected" },
    { name: "sink", ok: true, detail: "0 behind" },
  ];
  const metrics = createPrometheusMetrics();
  metrics.counter("nghe_test_total", "A test.", []).add({}, 3);
  server = createOpsServer({ host: "127.0.0.1", port: 0, health: () => parts, metrics });
  await server.start(new AbortController().signal);
});

afterEach(() => server.stop());

type Answer = { status: number; type: string; body: string };

function ask(path: string, method = "GET"): Promise<Answer> {
  const { port } = server.address() ?? { port: 0 };
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", port, path, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const type = String(response.headers["content-type"]);
        resolve({ status: response.statusCode ?? 0, type, body: Buffer.concat(chunks).toString() });
      });
    });
    call.on("error", reject);
    call.end();
  });
}

describe("createOpsServer", () => {
  it("says that it lives", async () => {
    expect(await ask("/healthz")).toMatchObject({ status: 200, body: '{"status":"ok"}\n' });
  });

  it("is ready when every part is well, and names them", async () => {
    const { status, body } = await ask("/readyz?verbose");
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ status: "ready", parts });
  });

  it("is not ready when one part is not, but lives", async () => {
    parts = [{ name: "sink", ok: false, detail: "the database does not answer" }];
    const { status, body } = await ask("/readyz");
    expect(status).toBe(503);
    expect(JSON.parse(body)).toEqual({ status: "not ready", parts });
    expect((await ask("/healthz")).status).toBe(200);
  });

  it("exposes the metrics in Prometheus' format", async () => {
    const { status, type, body } = await ask("/metrics");
    expect(status).toBe(200);
    expect(type).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(body).toContain("nghe_test_total 3");
  });

  it("answers a HEAD without a body", async () => {
    expect(await ask("/healthz", "HEAD")).toMatchObject({ status: 200, body: "" });
  });

  it.each([
    ["GET", "/", 404],
    ["GET", "/metrics/../etc/passwd", 404],
    ["POST", "/healthz", 405],
    ["DELETE", "/metrics", 405],
  ])("refuses %s %s with %i", async (method, path, status) => {
    expect((await ask(path, method)).status).toBe(status);
  });

  it("drops a connection that does not speak HTTP, and lives on", async () => {
    const { port } = server.address() ?? { port: 0 };
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => undefined);
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.write("\u0000\u0001 not http\r\n\r\n");
    await closed;
    expect((await ask("/healthz")).status).toBe(200);
  });

  it("says which port is taken", async () => {
    const { port } = server.address() ?? { port: 0 };
    const second = createOpsServer({
      host: "127.0.0.1",
      port,
      health: () => [],
      metrics: createPrometheusMetrics(),
    });
    await expect(second.start(new AbortController().signal)).rejects.toMatchObject({ code: "ops.listen" });
    expect(second.health()).toEqual({ ok: false, detail: "not listening" });
    await second.stop();
  });

  it("closes at once though a client keeps its connection", async () => {
    const { port } = server.address() ?? { port: 0 };
    const socket = connect(port, "127.0.0.1");
    await new Promise((resolve) => socket.once("connect", resolve));
    const closed = new Promise((resolve) => socket.once("close", resolve));
    await server.stop();
    await closed;
    expect(server.address()).toBeUndefined();
  });
});
