import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import type { RunningConnector } from "../connector.ts";
import { createStage, openedOf } from "../testing/connector-stage.ts";
import { jetstreamKind } from "./jetstream.ts";

const NOW_US = Date.UTC(2026, 6, 4) * 1000;
let server: WebSocketServer;
let sockets: { socket: WebSocket; url: URL }[];
let running: undefined | RunningConnector;

beforeEach(async () => {
  sockets = [];
  server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  server.on("connection", (socket, request) =>
    sockets.push({ socket, url: new URL(request.url ?? "", "http://host") }),
  );
  await new Promise((resolve) => server.once("listening", resolve));
});
afterEach(async () => {
  await running?.close();
  for (const client of server.clients) client.terminate();
  await new Promise((resolve) => server.close(resolve));
});

function post(n: number) {
  const record = { text: `post ${n}`, createdAt: "2026-07-04T00:00:00Z" };
  return JSON.stringify({
    did: "did:plc:a",
    time_us: NOW_US + n,
    kind: "commit",
    commit: { operation: "create", collection: "app.bsky.feed.post", rkey: `r${n}`, record },
  });
}

function listen(stage: ReturnType<typeof createStage>, silenceMs = 30_000) {
  const hosts = [`ws://127.0.0.1:${(server.address() as AddressInfo).port}`];
  running = openedOf(jetstreamKind().open(stage.deps("jetstream", { hosts, silenceMs })));
  return running;
}
const connected = (count: number) => vi.waitFor(() => expect(sockets).toHaveLength(count), 5_000);
const last = () => sockets.at(-1);

it("publishes what it hears and saves its place behind it", async () => {
  const stage = createStage();
  const connector = listen(stage);
  await connected(1);
  expect(last()?.url.searchParams.get("wantedCollections")).toBe("app.bsky.feed.post");
  expect(last()?.url.searchParams.get("cursor")).toBeNull();
  last()?.socket.send("not json");
  for (const n of [1, 2, 3]) last()?.socket.send(post(n));
  await vi.waitFor(() => expect(stage.published).toHaveLength(3), 5_000);
  await vi.waitFor(() => expect(stage.saves).toEqual([{ timeUs: NOW_US + 3 }]), 5_000);
  expect(connector.status()).toMatchObject({ state: "ok", posts: 3 });
});

describe("after a connection is lost", () => {
  it("comes back a little before the last post that the log took", async () => {
    const stage = createStage();
    listen(stage);
    await connected(1);
    last()?.socket.send(post(1));
    await vi.waitFor(() => expect(stage.published).toHaveLength(1), 5_000);
    last()?.socket.terminate();
    await connected(2);
    expect(Number(last()?.url.searchParams.get("cursor"))).toBe(NOW_US + 1 - 10_000_000);
  });

  it("leaves a host that has gone silent", async () => {
    listen(createStage(), 400);
    await connected(2);
  });
});

it("never moves its place over posts that the log did not take", async () => {
  const stage = createStage();
  stage.breakLog(true);
  listen(stage);
  await connected(1);
  last()?.socket.send(post(1));
  await connected(2);
  expect(stage.saves).toEqual([]);
  stage.breakLog(false);
  last()?.socket.send(post(1));
  await vi.waitFor(() => expect(stage.published).toHaveLength(1), 5_000);
});

it("goes on from a place saved by an earlier process", async () => {
  const stage = createStage();
  stage.saves.push({ timeUs: NOW_US });
  listen(stage);
  await connected(1);
  expect(last()?.url.searchParams.get("cursor")).toBe(String(NOW_US - 10_000_000));
});
