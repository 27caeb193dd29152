import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import type { Component } from "./component.ts";
import { createManualClock } from "./manual-clock.ts";
import { processEvents } from "./process-events.ts";
import { supervise } from "./supervise.ts";
import { createCapturingLogger } from "./test-loggers.ts";

type Behaviour = { start?: () => Promise<void>; stop?: () => Promise<void>; failed?: Promise<never> };

/** A process of components that write down what happens to them. */
function createProcess() {
  const events: string[] = [];
  const exits: number[] = [];
  const source = new EventEmitter();
  const clock = createManualClock();
  const logger = createCapturingLogger();

  const component = (name: string, behaviour: Behaviour = {}): Component => ({
    name,
    start: async () => {
      await behaviour.start?.();
      events.push(`+${name}`);
    },
    stop: async () => {
      await behaviour.stop?.();
      events.push(`-${name}`);
    },
    health: () => ({ ok: true, detail: "fine" }),
    failed: behaviour.failed,
  });
  const run = (...components: Component[]) =>
    supervise(components, {
      logger,
      clock,
      stopDeadlineMs: 10_000,
      signals: processEvents(source),
      exit: (code) => exits.push(code),
    });
  return { events, exits, source, clock, logger, component, run };
}

const never = () => new Promise<never>(() => undefined);

describe("supervise", () => {
  it("starts in order and, told to stop, stops in reverse and exits with 0", async () => {
    const { events, exits, source, component, run } = createProcess();
    const supervision = run(component("bus"), component("store"), component("api"));
    expect(await supervision.started).toBe(true);

    source.emit("SIGTERM", "SIGTERM");

    expect(await supervision.ended).toBe(0);
    expect(events).toEqual(["+bus", "+store", "+api", "-api", "-store", "-bus"]);
    expect(exits).toEqual([0]);
  });

  it("waits for one stop before it asks the next", async () => {
    const { events, component, run } = createProcess();
    let release: () => void = () => undefined;
    const flushed = new Promise<void>((resolve) => {
      release = resolve;
    });
    const supervision = run(component("bus"), component("sink", { stop: () => flushed }));
    await supervision.started;

    supervision.stop();
    await new Promise((resolve) => setImmediate(resolve));
    expect(events).toEqual(["+bus", "+sink"]);

    release();
    expect(await supervision.ended).toBe(0);
    expect(events).toEqual(["+bus", "+sink", "-sink", "-bus"]);
  });

  it("leaves at once with 1 on a second signal", async () => {
    const { events, exits, source, component, run } = createProcess();
    const supervision = run(component("bus"), component("sink", { stop: never }));
    await supervision.started;

    source.emit("SIGINT", "SIGINT");
    source.emit("SIGINT", "SIGINT");

    expect(await supervision.ended).toBe(1);
    expect(exits).toEqual([1]);
    expect(events).not.toContain("-bus");
  });

  it("gives up on a component that does not stop before the deadline", async () => {
    const { clock, logger, component, run } = createProcess();
    const supervision = run(component("bus"), component("sink", { stop: never }));
    await supervision.started;

    supervision.stop();
    await clock.advance(10_000);

    expect(await supervision.ended).toBe(1);
    expect(logger.lines.at(-2)).toMatchObject({ level: "error", fields: { component: "sink" } });
  });

  it("goes on stopping the others when one stop breaks, and exits with 1", async () => {
    const { events, component, run } = createProcess();
    const broken = component("sink", { stop: () => Promise.reject(new Error("disk full")) });
    const supervision = run(component("bus"), broken);
    await supervision.started;

    supervision.stop();

    expect(await supervision.ended).toBe(1);
    expect(events).toEqual(["+bus", "+sink", "-bus"]);
  });

  it("stops everything with 1 when a component fails while it runs", async () => {
    const { events, logger, component, run } = createProcess();
    let fail: (error: Error) => void = () => undefined;
    const failed = new Promise<never>((_resolve, reject) => {
      fail = reject;
    });
    const supervision = run(component("bus"), component("sink", { failed }));
    await supervision.started;

    fail(new Error("the broker is gone"));

    expect(await supervision.ended).toBe(1);
    expect(events).toEqual(["+bus", "+sink", "-sink", "-bus"]);
    expect(logger.lines).toContainEqual(
      expect.objectContaining({
        level: "error",
        message: "failed",
        fields: expect.objectContaining({ component: "sink" }),
      }),
    );
  });

  it.each(["uncaughtException", "unhandledRejection"])("stops everything with 1 on an %s", async (event) => {
    const { events, source, component, run } = createProcess();
    const supervision = run(component("bus"), component("api"));
    await supervision.started;

    source.emit(event, new Error("nobody caught this"));

    expect(await supervision.ended).toBe(1);
    expect(events).toEqual(["+bus", "+api", "-api", "-bus"]);
  });

  it("ends where to say what is wrong is what goes wrong, as on an output that nobody reads", async () => {
    const { source, logger, component, run } = createProcess();
    const say = logger.error;
    logger.error = (fields, message) => {
      say(fields, message);
      process.nextTick(() => source.emit("uncaughtException", new Error("write EPIPE")));
    };
    const supervision = run(component("bus"));
    await supervision.started;

    source.emit("uncaughtException", new Error("write EPIPE"));

    expect(await supervision.ended).toBe(1);
  });

  it("stops what was started when a start breaks, the broken one too, and starts no more", async () => {
    const { events, component, run } = createProcess();
    const broken = component("store", { start: () => Promise.reject(new Error("no such directory")) });
    const supervision = run(component("bus"), broken, component("api"));

    expect(await supervision.started).toBe(false);
    expect(await supervision.ended).toBe(1);
    expect(events).toEqual(["+bus", "-store", "-bus"]);
  });

  it("aborts a start that is no longer wanted, which is no error", async () => {
    const { source, logger, component, run } = createProcess();
    const waiting: Component = {
      ...component("store"),
      start: (signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
        }),
    };
    const supervision = run(waiting, component("api"));
    await new Promise((resolve) => setImmediate(resolve));

    source.emit("SIGTERM", "SIGTERM");

    expect(await supervision.started).toBe(false);
    expect(await supervision.ended).toBe(0);
    expect(logger.lines.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("exits with 1 when a start neither ends nor heeds its signal", async () => {
    const { clock, component, run } = createProcess();
    const supervision = run(component("store", { start: never }));
    await new Promise((resolve) => setImmediate(resolve));

    supervision.stop();
    await clock.advance(10_000);

    expect(await supervision.ended).toBe(1);
  });

  it("keeps the exit code 1 of an error that comes while it stops", async () => {
    const { source, component, run } = createProcess();
    const sink = component("sink", {
      stop: async () => {
        source.emit("unhandledRejection", new Error("late"));
      },
    });
    const supervision = run(sink);
    await supervision.started;

    supervision.stop();

    expect(await supervision.ended).toBe(1);
  });

  it("leaves no listener behind", async () => {
    const { source, component, run } = createProcess();
    const supervision = run(component("bus"));
    await supervision.started;
    expect(source.eventNames()).toHaveLength(4);

    supervision.stop();
    await supervision.ended;

    expect(source.eventNames()).toEqual([]);
  });

  it("tells how each part is", async () => {
    const { component, run } = createProcess();
    const supervision = run(component("bus"), component("api"));
    await supervision.started;

    expect(supervision.health()).toEqual([
      { name: "bus", ok: true, detail: "fine" },
      { name: "api", ok: true, detail: "fine" },
    ]);
    supervision.stop();
    await supervision.ended;
  });

  it("is not well before every part is started, so that nothing is sent to a process that cannot answer", async () => {
    const { component, run } = createProcess();
    let release: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      release = resolve;
    });
    const supervision = run(component("ops"), component("bus", { start: () => reached }), component("api"));
    await new Promise((resolve) => setImmediate(resolve));
    const notStarted = { ok: false, detail: "not started yet" };
    expect(supervision.health()).toEqual([
      { name: "ops", ok: true, detail: "fine" },
      { name: "bus", ...notStarted },
      { name: "api", ...notStarted },
    ]);

    release();
    await supervision.started;
    expect(supervision.health().every(({ ok }) => ok)).toBe(true);
    supervision.stop();
    await supervision.ended;
  });
});
