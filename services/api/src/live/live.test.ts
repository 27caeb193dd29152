import { TOPICS } from "@nghe/contracts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keyOf } from "../testing/api-bench.ts";
import { type LiveBench, startLiveBench } from "../testing/live-bench.ts";
import { connectLive, type LiveClient } from "../testing/live-client.ts";
import { alertOf } from "../testing/mention-item.ts";

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

async function connect(key = keyOf("reader")): Promise<LiveClient> {
  const client = await connectLive(bench.url, { key });
  clients.push(client);
  return client;
}
const volume = { kind: "volume", workspace: "acme" } as const;
const cellQuestions = () => bench.answers.asked.filter(({ name }) => name === "cells");
const total = (data: { kind: string }) => ("total" in data ? data.total : undefined);

describe("a live question", () => {
  it("is answered by a snapshot, then by an update with each change, numbered without a hole", async () => {
    const client = await connect();
    client.send({ type: "subscribe", id: "a", query: volume });
    expect(await client.next("snapshot")).toMatchObject({ id: "a", seq: 1, data: { kind: "volume", total: 0 } });
    await bench.post("one");
    expect(await client.next("update")).toMatchObject({ id: "a", seq: 2, data: { total: 1 } });
    await bench.post("two");
    expect(await client.next("update")).toMatchObject({ id: "a", seq: 3, data: { total: 2 } });
  });

  it("asks again only for the bucket that changed", async () => {
    const client = await connect();
    client.send({ type: "subscribe", id: "a", query: { ...volume, last: "30d" } });
    await client.next("snapshot");
    await bench.post("one");
    await client.next("update");
    const [first, second] = cellQuestions();
    expect(first?.within).toBeNull();
    expect(second?.within).toHaveLength(1);
    const [stretch] = second?.within ?? [];
    expect((stretch?.to ?? 0) - (stretch?.from ?? 0)).toBe(86_400_000);
  });

  it("says how fresh it is", async () => {
    await bench.post("one", Date.now() - 60_000);
    const client = await connect();
    client.send({ type: "subscribe", id: "a", query: volume });
    const before = await client.next("snapshot");
    expect(before).toMatchObject({ data: { storedAt: before.asOf } });
    const at = Date.now() - 1_234;
    await bench.post("one", at);
    expect(await client.next("update")).toMatchObject({ asOf: at, data: { asOf: at, storedAt: at } });
  });

  it("names no time of storage where nothing is stored, and none but the server's own in a greeting", async () => {
    const client = await connect();
    client.send({ type: "subscribe", id: "a", query: volume });
    expect(await client.next("snapshot")).toMatchObject({ data: { storedAt: null } });
    client.send({ type: "ping" });
    expect(await client.next("pong")).toMatchObject({ behind: false });
  });

  it("is not asked again for what cannot touch it", async () => {
    const client = await connect();
    client.send({ type: "subscribe", id: "a", query: { ...volume, brand: ["one"] } });
    await client.next("snapshot");
    await bench.post("two");
    await bench.announce("one", Date.now() - 40 * 86_400_000);
    await bench.post("one");
    expect(await client.next("update")).toMatchObject({ seq: 2, data: { total: 1 } });
    expect(cellQuestions()).toHaveLength(2);
  });

  it("runs once for a burst, and once more for what came meanwhile", async () => {
    const client = await connect();
    client.send({ type: "subscribe", id: "a", query: volume });
    await client.next("snapshot");
    for (let index = 0; index < 200; index += 1) await bench.post("one");
    await vi.waitFor(
      () => expect(client.frames.map((frame) => "data" in frame && total(frame.data))).toContain(200),
      5_000,
    );
    expect(cellQuestions().length).toBeLessThanOrEqual(4);
  });

  it("comes back after the tables fail, with what was missed", async () => {
    const client = await connect();
    client.send({ type: "subscribe", id: "a", query: volume });
    await client.next("snapshot");
    let failures = 2;
    bench.answers.before = async (name) => {
      if (name !== "cells" || failures === 0) return;
      failures -= 1;
      throw new Error("the tables are away");
    };
    await bench.post("one");
    expect(await client.next("update")).toMatchObject({ seq: 2, data: { total: 1 } });
    expect(failures).toBe(0);
  });
});

describe("many who ask the same", () => {
  it("share one question, and kinds made of the same sums share it too", async () => {
    const [first, second, third] = [await connect(), await connect(keyOf("owner")), await connect()];
    first.send({ type: "subscribe", id: "a", query: { ...volume, brand: ["one", "two"] } });
    await first.next("snapshot");
    second.send({ type: "subscribe", id: "b", query: { ...volume, brand: ["two", "one", "two"] } });
    third.send({ type: "subscribe", id: "c", query: { ...volume, kind: "share-of-voice", brand: ["one", "two"] } });
    await second.next("snapshot");
    expect(await third.next("snapshot")).toMatchObject({ data: { kind: "share-of-voice" } });
    expect(cellQuestions()).toHaveLength(1);

    await bench.post("one");
    const updates = await Promise.all([first, second, third].map((client) => client.next("update")));
    expect(updates.map(({ id, seq }) => [id, seq])).toEqual([
      ["a", 2],
      ["b", 2],
      ["c", 2],
    ]);
    expect(cellQuestions()).toHaveLength(2);
  });

  it("stop costing anything once nobody asks", async () => {
    const client = await connect();
    client.send({ type: "subscribe", id: "a", query: volume });
    await client.next("snapshot");
    client.send({ type: "unsubscribe", id: "a" });
    client.send({ type: "ping" });
    await client.next("pong");
    await bench.post("one");
    client.send({ type: "subscribe", id: "b", query: volume });
    expect(await client.next("snapshot")).toMatchObject({ id: "b", seq: 1, data: { total: 1 } });
    expect(cellQuestions()).toHaveLength(2);
  });
});

describe("the streams", () => {
  it("carry new mentions alone", async () => {
    await bench.post("one", Date.now() - 60_000);
    const client = await connect();
    client.send({ type: "subscribe", id: "m", query: { kind: "mentions", workspace: "acme" } });
    expect(await client.next("snapshot")).toMatchObject({ data: { items: [{ brand: "one" }] } });
    const id = await bench.post("two");
    expect(await client.next("update")).toMatchObject({ data: { items: [{ mentionId: id, brand: "two" }] } });
  });

  it("send the list whole where a mention was deleted", async () => {
    const gone = await bench.post("one", Date.now() - 60_000);
    const client = await connect();
    client.send({ type: "subscribe", id: "m", query: { kind: "mentions", workspace: "acme" } });
    await client.next("snapshot");
    bench.answers.take(gone);
    await bench.announce("one", Date.now() - 60_000);
    expect(await client.next("snapshot")).toMatchObject({ seq: 2, data: { items: [] } });
  });

  it("tell of an alert when the log does", async () => {
    const client = await connect();
    client.send({ type: "subscribe", id: "x", query: { kind: "alerts", workspace: "acme" } });
    await client.next("snapshot");
    const alert = alertOf("one", 1);
    bench.answers.raise(alert);
    await bench.bus.publish(TOPICS.alerts, { v: 1, event: "opened", alert });
    expect(await client.next("update")).toMatchObject({ data: { kind: "alerts", items: [{ id: alert.id }] } });
  });
});

it("follows the log before it is ready", () => {
  expect([...bench.bus.following].sort((a, b) => a.localeCompare(b))).toEqual([TOPICS.alerts, TOPICS.changes]);
});

it("goes on after a record that it cannot read", async () => {
  const client = await connect();
  client.send({ type: "subscribe", id: "a", query: volume });
  await client.next("snapshot");
  await bench.bus.publish(TOPICS.changes, { v: 99 });
  await bench.post("one");
  expect(await client.next("update")).toMatchObject({ data: { total: 1 } });
});

it("shows a brand that is added, and says when one that was asked for is gone", async () => {
  const client = await connect();
  client.send({ type: "subscribe", id: "all", query: volume });
  client.send({ type: "subscribe", id: "one", query: { ...volume, brand: ["one"] } });
  await client.next("snapshot", "one");
  const write = { expects: 1, by: "test", note: null };
  await bench.registry.remove("brand", "b_acme_one", write);
  expect(await client.next("error", "one")).toMatchObject({ code: "invalid", message: expect.stringContaining("one") });
  await vi.waitFor(() => {
    const last = client.frames.findLast((frame) => frame.type === "update" && frame.id === "all");
    expect(last).toMatchObject({ data: { brands: [{ brand: "two" }] } });
  }, 5_000);
});
