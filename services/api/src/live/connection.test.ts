import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { ADMIN_KEY, keyOf, ROLES } from "../testing/api-bench.ts";
import { type LiveBench, startLiveBench } from "../testing/live-bench.ts";
import { connectLive, type LiveClient, type LiveClientOptions } from "../testing/live-client.ts";

let bench: LiveBench;
let clients: LiveClient[];
beforeEach(async () => {
  bench = await startLiveBench();
  clients = [];
});
afterEach(async () => {
  for (const client of clients) client.close();
  await bench.api.stop();
});

async function connect(options: LiveClientOptions): Promise<LiveClient> {
  const client = await connectLive(bench.url, options);
  clients.push(client);
  return client;
}
const write = { expects: 1, by: "test", note: null };
const volume = { kind: "volume", workspace: "acme" } as const;
const ask = (id: string, workspace = "acme") => ({ type: "subscribe", id, query: { ...volume, workspace } }) as const;

/** The status that a request for a socket is refused with; 101 where it is granted. */
function statusOf(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(bench.url.replace("http", "ws") + path, { headers });
    socket.on("open", () => {
      socket.terminate();
      resolve(101);
    });
    socket.on("unexpected-response", (_request, response) => resolve(response.statusCode ?? 0));
    socket.on("error", () => {});
  });
}

describe("who gets a socket", () => {
  const own = () => bench.url;
  it.each([
    ["a program, which names no page", () => ({}), 101],
    ["our own page", () => ({ origin: own() }), 101],
    ["another page", () => ({ origin: "https://evil.example" }), 403],
    ["a page of no origin", () => ({ origin: "null" }), 403],
    ["a look-alike", () => ({ origin: `${own()}.evil.example` }), 403],
    ["our host on another port", () => ({ origin: "http://127.0.0.1:1" }), 403],
    ["a wrong key", () => ({ authorization: `Bearer ${ROLES.wrong}` }), 401],
    ["a right key", () => ({ authorization: `Bearer ${keyOf("reader")}` }), 101],
  ])("%s", async (_who, headers, status) => {
    expect(await statusOf("/live", headers())).toBe(status);
  });

  it("nobody, elsewhere than at /live", async () => {
    expect(await statusOf("/api/v1/workspaces", {})).toBe(404);
    expect(await statusOf("/live?key=in-the-address", {})).toBe(101);
  });
});

describe("who is told", () => {
  it("greets a client with a key in its first frame, or in the request", async () => {
    const first = await connect({});
    first.send({ type: "auth", key: keyOf("reader") });
    expect(await first.next("ready")).toMatchObject({ version: "1.2.3" });
    const second = await connect({ headers: { authorization: `Bearer ${ADMIN_KEY}` } });
    expect(await second.next("ready")).toBeDefined();
  });

  it("closes on a wrong key, and on a question before any key", async () => {
    const wrong = await connect({});
    wrong.send({ type: "auth", key: ROLES.wrong });
    expect(await wrong.next("error")).toMatchObject({ id: null, code: "unauthorized" });
    expect(await wrong.closed).toBe(4401);
    const silent = await connect({});
    silent.send(ask("a"));
    expect(await silent.closed).toBe(4401);
    expect(bench.answers.asked).toHaveLength(0);
  });

  it("answers another's workspace as one that is not there", async () => {
    const client = await connect({ key: keyOf("foreigner") });
    client.send(ask("a", "acme"));
    const foreign = await client.next("error", "a");
    client.send(ask("a", "nowhere"));
    expect(await client.next("error", "a")).toEqual(foreign);
    expect(foreign.code).toBe("not-found");
    client.send(ask("a", "rival"));
    expect(await client.next("snapshot", "a")).toMatchObject({ data: { workspace: "rival" } });
  });

  it("closes the sockets of a key that is revoked, and no others", async () => {
    const [revoked, other] = [await connect({ key: keyOf("reader") }), await connect({ key: keyOf("owner") })];
    revoked.send(ask("a"));
    await revoked.next("snapshot");
    await bench.registry.remove("key", "reader", write);
    expect(await revoked.next("error")).toMatchObject({ code: "revoked" });
    expect(await revoked.closed).toBe(4401);
    other.send({ type: "ping" });
    expect(await other.next("pong")).toBeDefined();
  });

  it("closes the sockets of a workspace that is deleted", async () => {
    const client = await connect({ key: keyOf("reader") });
    await bench.registry.remove("workspace", "w_acme", write);
    expect(await client.closed).toBe(4401);
  });

  it("sends away for a while when keys cannot be checked", async () => {
    const client = await connect({});
    bench.registry.age(60_001);
    client.send({ type: "auth", key: ADMIN_KEY });
    expect(await client.closed).toBe(1013);
  });
});

describe("what a client may send", () => {
  it.each([
    ["{", null, "bad-frame", /not JSON/],
    ["[]", null, "invalid", /./],
    ['{"type":"subscribe","id":"a","query":{"kind":"nonsense","workspace":"acme"}}', "a", "invalid", /kind/],
    [
      '{"type":"subscribe","id":"a","query":{"kind":"volume","workspace":"acme","from":"yesterday"}}',
      "a",
      "invalid",
      /from/,
    ],
    [
      '{"type":"subscribe","id":"a","query":{"kind":"volume","workspace":"acme","brand":["x"]}}',
      "a",
      "invalid",
      /no brand x/,
    ],
    [
      '{"type":"subscribe","id":"a","query":{"kind":"mentions","workspace":"acme","cursor":"x"}}',
      "a",
      "invalid",
      /cursor/,
    ],
  ])("answers %s with an error that says what is wrong", async (text, id, code, message) => {
    const client = await connect({ key: keyOf("reader") });
    client.send(text);
    expect(await client.next("error")).toMatchObject({ id, code, message: expect.stringMatching(message) });
    client.send(ask("b"));
    expect(await client.next("snapshot", "b")).toBeDefined();
  });

  it("closes on a frame that is too large, in too many pieces, or one of too many", async () => {
    const large = await connect({ key: keyOf("reader") });
    large.send("x".repeat(65 * 1024));
    expect(await large.closed).toBe(1009);

    const pieces = await connect({ key: keyOf("reader") });
    for (let index = 0; index < 200; index += 1) pieces.socket.send("x", { fin: false });
    expect(await pieces.closed).toBe(1008);

    const many = await connect({ key: keyOf("reader") });
    for (let index = 0; index < 500; index += 1) many.send({ type: "ping" });
    expect(await many.closed).toBe(1008);
  });

  it("keeps a hundred questions of one client, and says when there are more", async () => {
    const client = await connect({ key: keyOf("reader") });
    for (let index = 0; index <= 100; index += 1) client.send(ask(`q${index}`));
    expect(await client.next("error", "q100")).toMatchObject({ code: "busy" });
  });

  it("takes a question under a known name as a new one", async () => {
    const client = await connect({ key: keyOf("reader") });
    client.send(ask("a"));
    await client.next("snapshot", "a");
    client.send({ type: "subscribe", id: "a", query: { ...volume, last: "7d" } });
    expect(await client.next("snapshot", "a")).toMatchObject({ seq: 1, data: { interval: "hour" } });
  });
});

it("resumes with a new snapshot after the connection was lost, with what was said meanwhile", async () => {
  const first = await connect({ key: keyOf("reader") });
  first.send(ask("a"));
  await first.next("snapshot");
  first.close();
  await bench.post("one");
  const second = await connect({ key: keyOf("reader") });
  second.send(ask("a"));
  expect(await second.next("snapshot")).toMatchObject({ seq: 1, data: { total: 1 } });
});

it("tells its clients that it goes away", async () => {
  const client = await connect({ key: keyOf("reader") });
  await bench.api.stop();
  expect(await client.closed).toBe(1001);
});

it("breaks where it can hear of changes no more, rather than show old figures as new", async () => {
  bench.bus.breakDown(new Error("the log is gone"));
  await expect(bench.api.failed).rejects.toThrow("the log is gone");
});
