import type { LiveQuery } from "@nghe/contracts";
import { describe, expect, it, vi } from "vitest";
import { HEARTBEAT_MS, PATIENCE_MS } from "./live-machine.ts";
import { volume } from "./testing/answers.ts";
import { liveBench } from "./testing/live-bench.ts";

const VOLUME: LiveQuery = { kind: "volume", workspace: "acme" };

function ready() {
  const bench = liveBench();
  bench.client.start();
  bench.client.watch(VOLUME, () => {});
  bench.last().greet(1);
  return bench;
}

describe("opening", () => {
  it("says its key first, and asks only once it is let in", () => {
    const { client, last } = liveBench();
    client.start();
    client.watch(VOLUME, () => {});
    last().onopen?.();
    expect(last().sent).toEqual([{ type: "auth", key: "secret" }]);
    last().say({ type: "ready", version: "1", asOf: 5 });
    expect(last().sent[1]).toEqual({ type: "subscribe", id: "q1", query: VOLUME });
    expect(client.connection()).toMatchObject({ phase: "ready", asOf: 5 });
  });

  it.each(["unauthorized", "revoked"])("takes a key that is %s for refused, and tries no more", (code) => {
    const { client, last, sockets, time } = liveBench();
    client.start();
    last().onopen?.();
    last().say({ type: "error", id: null, code, message: "no" });
    last().drop();
    time.pass(600_000);
    expect(client.connection()).toMatchObject({ phase: "refused", refusal: { code } });
    expect(sockets).toHaveLength(1);
  });

  it("takes a connection that was closed without a word about the key for lost, not for refused", () => {
    const { client, last } = liveBench();
    client.start();
    last().onopen?.();
    last().drop();
    expect(client.connection().phase).toBe("waiting");
  });

  it("gives up on a connection that never opens, and tries again", () => {
    const { client, sockets, time } = liveBench();
    client.start();
    time.pass(PATIENCE_MS);
    expect(client.connection()).toMatchObject({ phase: "waiting", attempt: 1 });
    time.pass(500);
    expect(sockets).toHaveLength(2);
    expect(sockets[0]?.closedByPage).toBe(true);
  });
});

describe("questions", () => {
  it("asks once for any number of watchers, and tells them all", () => {
    const { client, last } = ready();
    const told = [vi.fn(), vi.fn()];
    for (const changed of told) client.watch({ workspace: "acme", kind: "volume" }, changed);
    last().snapshot("q1", 1, volume(7));
    expect(last().open()).toHaveLength(1);
    expect(client.view(VOLUME).answer).toEqual(volume(7));
    for (const changed of told) expect(changed).toHaveBeenCalled();
  });

  it("lets a question go some seconds after its last watcher, not at once", () => {
    const { client, last, time } = ready();
    const release = client.watch({ kind: "coverage", workspace: "acme" }, () => {});
    release();
    expect(last().open()).toHaveLength(2);
    const again = client.watch({ kind: "coverage", workspace: "acme" }, () => {});
    time.pass(4_000);
    expect(last().open()).toHaveLength(2);
    again();
    time.pass(4_000);
    expect(last().open()).toHaveLength(1);
  });

  it("gives the same view object until something changes", () => {
    const { client, last } = ready();
    last().snapshot("q1", 1, volume(7));
    const before = client.view(VOLUME);
    last().say({ type: "pong", asOf: 9 });
    expect(client.view(VOLUME)).toBe(before);
    last().update("q1", 2, volume(8));
    expect(client.view(VOLUME)).not.toBe(before);
  });

  it("keeps what it knew beside an error, and asks again where the cause may pass", () => {
    const { client, last, time } = ready();
    last().snapshot("q1", 1, volume(7));
    last().say({ type: "error", id: "q1", code: "overloaded", message: "later" });
    expect(client.view(VOLUME)).toMatchObject({ answer: { total: 7 }, problem: { code: "overloaded" } });
    time.pass(HEARTBEAT_MS);
    expect(
      last()
        .open()
        .map(({ id }) => id),
    ).toEqual(["q2"]);
    last().snapshot("q2", 1, volume(9));
    expect(client.view(VOLUME)).toMatchObject({ answer: { total: 9 }, problem: undefined });
  });

  it("never asks a wrong question a second time by itself, but does when told to", () => {
    const { client, last, time } = ready();
    last().say({ type: "error", id: "q1", code: "invalid", message: "no" });
    time.pass(HEARTBEAT_MS);
    expect(
      last()
        .open()
        .map(({ id }) => id),
    ).toEqual(["q1"]);
    client.askAgain(VOLUME);
    expect(
      last()
        .open()
        .map(({ id }) => id),
    ).toEqual(["q2"]);
  });

  it("says so where a frame is not of the contract", () => {
    const { client, last } = ready();
    last().onmessage?.({ data: '{"type":"snapshot","id":"q1","seq":1,"asOf":1,"data":{"kind":"volume"}}' });
    expect(client.view(VOLUME).problem?.code).toBe("unreadable");
    last().onmessage?.({ data: "not json" });
    expect(client.connection().phase).toBe("ready");
  });
});

describe("losing the connection", () => {
  it("keeps the figures, comes back after a while and asks everything anew", () => {
    const { client, last, sockets, time } = ready();
    last().snapshot("q1", 4, volume(7));
    last().drop();
    expect(client.connection().phase).toBe("waiting");
    expect(client.view(VOLUME).answer).toEqual(volume(7));
    time.pass(500);
    last().greet(2);
    expect(sockets).toHaveLength(2);
    last().snapshot("q2", 1, volume(8));
    expect(client.view(VOLUME).answer).toEqual(volume(8));
    expect(client.connection()).toMatchObject({ phase: "ready", attempt: 0 });
  });

  it("waits longer after each failure", () => {
    const { client, last, sockets, time } = liveBench();
    client.start();
    const waits: number[] = [];
    for (let tries = 1; tries <= 6; tries++) {
      last().drop();
      const from = time.now();
      while (sockets.length === tries) time.pass(25);
      waits.push(time.now() - from);
    }
    expect(waits).toEqual([375, 750, 1_500, 3_000, 6_000, 11_250]);
  });

  it("finds a silent connection out by a ping without an answer", () => {
    const { client, last, time } = ready();
    time.pass(HEARTBEAT_MS);
    expect(last().sent.at(-1)).toEqual({ type: "ping" });
    last().say({ type: "pong", asOf: 2 });
    time.pass(HEARTBEAT_MS);
    expect(client.connection().phase).toBe("ready");
    time.pass(HEARTBEAT_MS);
    expect(client.connection().phase).toBe("waiting");
  });

  it("lets go while the browser is offline, and comes back at once", () => {
    const { client, last, sockets, time } = ready();
    client.tell("offline");
    expect(client.connection().phase).toBe("offline");
    expect(last().closedByPage).toBe(true);
    time.pass(60_000);
    expect(sockets).toHaveLength(1);
    client.tell("online");
    expect(sockets).toHaveLength(2);
    expect(client.connection().phase).toBe("connecting");
  });

  it("asks whether the server is there when the page is looked at again", () => {
    const { client, last, time } = ready();
    client.tell("woken");
    expect(last().sent.at(-1)).toEqual({ type: "ping" });
    time.pass(HEARTBEAT_MS);
    expect(client.connection().phase).toBe("waiting");
  });

  it("stops for good when told to", () => {
    const { client, sockets, time } = ready();
    client.stop();
    time.pass(600_000);
    expect(sockets).toHaveLength(1);
    expect(client.connection().phase).toBe("idle");
  });
});
