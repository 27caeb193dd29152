import type { LiveQuery } from "@nghe/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IDLE, type LiveEffect, type LiveEvent, type LiveState } from "./connection.ts";
import { step } from "./live-machine.ts";
import { volume } from "./testing/answers.ts";

const KEYS = ["a", "b", "c"];
const queryOf = (key: string): LiveQuery => ({ kind: "volume", workspace: key });

/** What the world may do, in any order: also what a sound browser and server never would. */
const event: fc.Arbitrary<LiveEvent> = fc.oneof(
  fc.constantFrom<LiveEvent>(
    ...([{ type: "start" }, { type: "stop" }, { type: "opened" }, { type: "retry-due" }, { type: "woken" }] as const),
    ...([{ type: "online" }, { type: "offline" }] as const),
    { type: "frame", frame: { type: "ready", version: "1", asOf: 7 }, at: 70 },
    { type: "frame", frame: { type: "pong", asOf: 9, behind: true }, at: 90 },
    { type: "frame", frame: { type: "error", id: null, code: "revoked", message: "" }, at: 90 },
    { type: "unreadable", id: "q1" },
  ),
  fc.double({ min: 0, max: 0.999, noNaN: true }).map((random): LiveEvent => ({ type: "closed", random })),
  fc.double({ min: 0, max: 0.999, noNaN: true }).map((random): LiveEvent => ({ type: "heartbeat-due", random })),
  fc.constantFrom(...KEYS).map((key): LiveEvent => ({ type: "watch", key, query: queryOf(key) })),
  fc.constantFrom(...KEYS).map((key): LiveEvent => ({ type: "unwatch", key })),
  fc.constantFrom(...KEYS).map((key): LiveEvent => ({ type: "ask-again", key })),
  fc
    .record({
      id: fc.integer({ min: 1, max: 8 }),
      seq: fc.integer({ min: 1, max: 4 }),
      total: fc.nat(99),
      isAll: fc.boolean(),
    })
    .map(({ id, seq, total, isAll }): LiveEvent => {
      const data = { id: `q${id}`, seq, asOf: total, data: volume(total) };
      return { type: "frame", frame: { type: isAll ? "snapshot" : "update", ...data }, at: total };
    }),
  fc
    .record({ id: fc.integer({ min: 1, max: 8 }), code: fc.constantFrom("invalid", "unavailable", "not-found") })
    .map(({ id, code }): LiveEvent => {
      return { type: "frame", frame: { type: "error", id: `q${id}`, code, message: "no" }, at: 5 };
    }),
);
const events = fc.array(event, { maxLength: 60 });

type Moment = { before: LiveState; event: LiveEvent; state: LiveState; effects: readonly LiveEffect[] };

/** Everything that happens when the events come, one after the other. */
function lived(happened: readonly LiveEvent[]): Moment[] {
  let before = IDLE;
  return happened.map((one) => {
    const { state, effects } = step(before, one, "secret");
    const moment = { before, event: one, state, effects };
    before = state;
    return moment;
  });
}

const sentIn = ({ effects }: Moment) => effects.flatMap((effect) => (effect.type === "send" ? [effect.frame] : []));
const holds = (law: (moment: Moment, all: readonly Moment[]) => void) =>
  fc.assert(
    fc.property(events, (happened) => {
      const all = lived(happened);
      for (const moment of all) law(moment, all);
    }),
    { numRuns: 300 },
  );

describe("whatever happens, in whatever order,", () => {
  it("nothing but the key is said before the server has greeted", () => {
    holds((moment) => {
      for (const frame of sentIn(moment)) {
        if (frame.type !== "auth") expect(moment.state.phase).toBe("ready");
        else expect([moment.before.phase, frame.key]).toEqual(["connecting", "secret"]);
      }
    });
  });

  it("each question is asked under a name of its own, and let go by the name it was asked under", () => {
    fc.assert(
      fc.property(events, (happened) => {
        const asked: string[] = [];
        for (const moment of lived(happened)) {
          for (const frame of sentIn(moment)) {
            if (frame.type === "subscribe") asked.push(frame.id);
            if (frame.type === "unsubscribe") expect(asked).toContain(frame.id);
          }
        }
        expect(new Set(asked).size).toBe(asked.length);
      }),
    );
  });

  it("every question that is watched is asked while the connection is good, and none is named while it is not", () => {
    holds(({ state }) => {
      for (const { wireId } of state.subscriptions.values()) {
        expect(wireId === undefined).toBe(state.phase !== "ready");
      }
    });
  });

  it("what was watched last is what is kept", () => {
    fc.assert(
      fc.property(events, (happened) => {
        const watched = new Set<string>();
        for (const moment of lived(happened)) {
          if (moment.event.type === "watch") watched.add(moment.event.key);
          if (moment.event.type === "unwatch") watched.delete(moment.event.key);
          expect(new Set(moment.state.subscriptions.keys())).toEqual(watched);
        }
      }),
    );
  });

  it("the server's clock never goes back, and figures that were known stay until others come", () => {
    holds(({ before, state }) => {
      expect(state.asOf ?? 0).toBeGreaterThanOrEqual(before.asOf ?? 0);
      for (const [key, { answer }] of before.subscriptions) {
        const now = state.subscriptions.get(key);
        if (now !== undefined && answer !== undefined) expect(now.answer).toBeDefined();
      }
    });
  });

  it("a figure is taken in order only: a frame is the next, or the whole, or none", () => {
    holds(({ before, event: one, state }) => {
      for (const [key, now] of state.subscriptions) {
        const then = before.subscriptions.get(key);
        if (then === undefined || now.seq === undefined || now.wireId !== then.wireId || now.seq === then.seq) continue;
        const frame = one.type === "frame" ? one.frame : undefined;
        expect(frame?.type === "snapshot" || now.seq === (then.seq ?? 0) + 1).toBe(true);
        expect(now.seq).toBeGreaterThan(then.seq ?? 0);
      }
    });
  });

  it("a try that is due has its timer, and nothing runs once it was stopped, refused or offline", () => {
    holds(({ before, state, effects }) => {
      const types = effects.map(({ type }) => type);
      if (state.phase === "waiting" && before.phase !== "waiting") expect(types).toContain("retry-in");
      if (["idle", "refused", "offline"].includes(state.phase)) {
        expect(types.filter((type) => type !== "stop-timers" && type !== "close")).toEqual([]);
        if (state.phase !== before.phase) expect(types).toEqual(["stop-timers", "close"]);
      }
    });
  });

  it("a connection is never opened beside another: timers stop first, and an old one was let go", () => {
    holds(({ before, state, effects }) => {
      const types = effects.map(({ type }) => type);
      if (!types.includes("connect")) return;
      expect(["idle", "waiting", "offline"]).toContain(before.phase);
      expect(types.indexOf("stop-timers")).toBeLessThan(types.indexOf("connect"));
      expect(state.phase).toBe("connecting");
    });
  });

  it("a refused key is not tried again but by a new start", () => {
    holds(({ before, event: one, state }) => {
      if (before.phase === "refused" && one.type !== "stop") expect(state.phase).toBe("refused");
    });
  });

  it("waits grow with each lost connection and begin anew with a good one", () => {
    holds(({ before, state, effects }) => {
      const wait = effects.find((effect) => effect.type === "retry-in");
      if (wait?.type === "retry-in") {
        expect(state.attempt).toBe(before.attempt + 1);
        expect(wait.ms).toBeGreaterThanOrEqual(250);
        expect(wait.ms).toBeLessThanOrEqual(15_000);
      }
      if (state.phase === "ready") expect(state.attempt).toBe(0);
    });
  });
});
