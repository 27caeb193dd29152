import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IDLE, type LiveEvent, type LiveState } from "./connection.ts";
import { step } from "./live-machine.ts";

const VOLUME = { kind: "volume", workspace: "acme" } as const;

function run(...events: LiveEvent[]) {
  return events.reduce(({ state }, event) => step(state, event, "secret"), { state: IDLE, effects: [] } as ReturnType<
    typeof step
  >);
}

const READY: LiveEvent = { type: "frame", frame: { type: "ready", version: "1", asOf: 7 }, at: 70 };
const OPEN: readonly LiveEvent[] = [{ type: "start" }, { type: "opened" }, READY];

const anyEvent: fc.Arbitrary<LiveEvent> = fc.constantFrom<LiveEvent>(
  { type: "start" },
  { type: "stop" },
  { type: "opened" },
  READY,
  { type: "closed", random: 0.5 },
  { type: "retry-due" },
  { type: "heartbeat-due", random: 0.5 },
  { type: "woken" },
  { type: "online" },
  { type: "offline" },
  { type: "watch", key: "v", query: VOLUME },
  { type: "unwatch", key: "v" },
  { type: "ask-again", key: "v" },
  { type: "frame", frame: { type: "pong", asOf: 3 }, at: 30 },
  { type: "frame", frame: { type: "error", id: null, code: "unauthorized", message: "" }, at: 30 },
);

describe("the connection", () => {
  it("starts once", () => {
    expect(run({ type: "start" }).effects.map(({ type }) => type)).toEqual(["stop-timers", "connect", "heartbeat-in"]);
    expect(run({ type: "start" }, { type: "start" }).effects).toEqual([]);
  });

  it("asks on a fresh connection what was watched before it", () => {
    const { effects } = run({ type: "watch", key: "v", query: VOLUME }, ...OPEN);
    expect(effects[0]).toEqual({ type: "send", frame: { type: "subscribe", id: "q1", query: VOLUME } });
  });

  it("knows of each workspace how far its recount has come, until it is connected anew", () => {
    const idle = { below: null, atStart: null, begunAt: null, countedAt: null, secondsLeft: null };
    const told = (workspace: string, share: number): LiveEvent => {
      const recount = { ...idle, state: "recounting" as const, brands: ["x"], share };
      return { type: "frame", frame: { type: "recount", workspace, asOf: 3, recount }, at: 90 };
    };
    const { state } = run(...OPEN, told("acme", 0.1), told("rival", 0.2), told("acme", 0.4));
    expect([...state.recounts].map(([workspace, { share }]) => [workspace, share])).toEqual([
      ["acme", 0.4],
      ["rival", 0.2],
    ]);
    const again = [{ type: "closed", random: 0.5 }, { type: "retry-due" }, { type: "opened" }, READY] as const;
    expect(run(...OPEN, told("acme", 0.1), ...again).state.recounts.size).toBe(0);
  });

  it("knows how new the tables are, and never goes back", () => {
    const later: LiveEvent = { type: "frame", frame: { type: "pong", asOf: 3 }, at: 90 };
    expect(run(...OPEN, later).state).toMatchObject({ asOf: 7, heardAt: 90 });
  });

  it("tells the server what it wants no more", () => {
    const watch: LiveEvent = { type: "watch", key: "v", query: VOLUME };
    const { effects, state } = run(...OPEN, watch, { type: "unwatch", key: "v" });
    expect(effects).toEqual([{ type: "send", frame: { type: "unsubscribe", id: "q1" } }]);
    expect(state.subscriptions.size).toBe(0);
  });
});

describe("after any events", () => {
  const walked = (events: readonly LiveEvent[], check: (before: LiveState, after: ReturnType<typeof step>) => void) => {
    let state: LiveState = IDLE;
    for (const event of events) {
      const next = step(state, event, "secret");
      check(state, next);
      state = next.state;
    }
    return state;
  };

  it("says nothing to a server that it is not connected to", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        walked(events, (_, { state, effects }) => {
          const speaks = effects.some(({ type }) => type === "send");
          if (speaks) expect(["authenticating", "ready"]).toContain(state.phase);
        });
      }),
    );
  });

  it("has every watched question asked exactly while it is ready", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const state = walked(events, () => {});
        for (const { wireId } of state.subscriptions.values()) {
          expect(wireId !== undefined).toBe(state.phase === "ready");
        }
      }),
    );
  });

  it("always has a way on: a timer, a network to wait for, or a person", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        walked(events, (before, { state, effects }) => {
          if (state.phase === before.phase) return;
          const waits = effects.some(({ type }) => type === "retry-in" || type === "heartbeat-in");
          expect(waits || ["idle", "offline", "refused"].includes(state.phase)).toBe(true);
        });
      }),
    );
  });
});

it("keeps what the server last said of its tables", () => {
  const behind: LiveEvent = { type: "frame", frame: { type: "pong", asOf: 8, behind: true }, at: 80 };
  const after = (...events: LiveEvent[]) => events.reduce((state, event) => step(state, event, "k").state, IDLE);
  const ready = [{ type: "start" }, { type: "opened" }, READY] as const;
  expect(after(...ready).behind).toBe(false);
  expect(after(...ready, behind).behind).toBe(true);
  expect(after(...ready, behind, { ...behind, frame: { type: "pong", asOf: 9 } }).behind).toBe(false);
});
