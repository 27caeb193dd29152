import { type Answer, type LiveQuery, type RecountView, ServerFrame } from "@nghe/contracts";
import { IDLE, type LiveEffect, type LiveEvent, type LiveState, type Phase } from "./connection.ts";
import { step } from "./live-machine.ts";
import { queryKey } from "./query-key.ts";
import type { LiveProblem } from "./subscription.ts";
import { createTimers, type Timing } from "./timers.ts";

/** What the client needs of a WebSocket; the browser's own is one. */
export type Socket = {
  onopen: null | (() => void);
  onmessage: null | ((event: { data: unknown }) => void);
  onclose: null | (() => void);
  send(text: string): void;
  close(): void;
};

export type LiveDependencies = {
  open: () => Socket;
  key: string;
  timing: Timing;
  /** In [0, 1). */
  random: () => number;
  /** Runs a callback soon; many changes before it runs are one notice. */
  soon: (callback: () => void) => void;
};

/** What is known of one question. The same object as long as nothing changed. */
export type LiveView = {
  answer: undefined | Answer;
  asOf: undefined | number;
  problem: undefined | LiveProblem;
};

export type ConnectionView = {
  phase: Phase;
  attempt: number;
  asOf: undefined | number;
  heardAt: undefined | number;
  behind: boolean;
  refusal: undefined | LiveProblem;
};

/** A live connection that any number of components share; each distinct question is asked once. */
export type LiveClient = {
  start(): void;
  stop(): void;
  /** Keeps a question open until the returned function is called; `changed` runs after each change of its view. */
  watch(query: LiveQuery, changed: () => void): () => void;
  view(query: LiveQuery): LiveView;
  askAgain(query: LiveQuery): void;
  connection(): ConnectionView;
  /** What was told of the recount of a workspace; undefined where there is none. Told of like the connection. */
  recount(workspace: string): undefined | RecountView;
  onConnection(changed: () => void): () => void;
  /** What the browser tells: the network is back or gone, or the page is looked at again. */
  tell(event: "online" | "offline" | "woken"): void;
};

const NOTHING_KNOWN: LiveView = { answer: undefined, asOf: undefined, problem: undefined };
/** A question let go and asked again within this time (a switch there and back) costs nothing, ms. */
const LINGER_MS = 3_000;

/** Joins the pure machine to a socket and a clock. */
export function createLiveClient(deps: LiveDependencies): LiveClient {
  const { timing, soon } = deps;
  const timers = createTimers(timing);
  const watchers = new Map<string, number>();
  const listeners = new Set<() => void>();
  const views = new Map<string, LiveView>();
  let state: LiveState = IDLE;
  let connection: ConnectionView = connectionOf(state);
  let socket: undefined | Socket;
  let noticeDue = false;

  function happen(event: LiveEvent): void {
    const next = step(state, event, deps.key);
    state = next.state;
    for (const effect of next.effects) perform(effect);
    publish();
  }

  function perform(effect: LiveEffect): void {
    switch (effect.type) {
      case "connect":
        connect();
        break;
      case "send":
        socket?.send(JSON.stringify(effect.frame));
        break;
      case "close":
        letGo();
        break;
      case "retry-in":
        timers.set("retry", effect.ms, () => happen({ type: "retry-due" }));
        break;
      case "heartbeat-in":
        timers.set("heartbeat", effect.ms, () => happen({ type: "heartbeat-due", random: deps.random() }));
        break;
      case "stop-timers":
        timers.clear("retry");
        timers.clear("heartbeat");
    }
  }

  function connect(): void {
    letGo();
    const opened = deps.open();
    socket = opened;
    opened.onopen = () => happen({ type: "opened" });
    opened.onmessage = ({ data }) => happen(readFrame(data, timing.now()));
    opened.onclose = () => {
      socket = undefined;
      happen({ type: "closed", random: deps.random() });
    };
  }

  function letGo(): void {
    const gone = socket;
    socket = undefined;
    if (gone === undefined) return;
    gone.onopen = null;
    gone.onmessage = null;
    gone.onclose = null;
    gone.close();
  }

  function publish(): void {
    if (noticeDue) return;
    noticeDue = true;
    soon(() => {
      noticeDue = false;
      connection = sameConnection(connection, state) ? connection : connectionOf(state);
      for (const listener of [...listeners]) listener();
    });
  }

  function release(key: string): void {
    const left = (watchers.get(key) ?? 1) - 1;
    watchers.set(key, left);
    if (left > 0) return;
    timers.set(`linger:${key}`, LINGER_MS, () => {
      watchers.delete(key);
      views.delete(key);
      happen({ type: "unwatch", key });
    });
  }

  return {
    start: () => happen({ type: "start" }),
    stop: () => {
      timers.clearAll();
      happen({ type: "stop" });
    },
    watch: (query, changed) => {
      const key = queryKey(query);
      timers.clear(`linger:${key}`);
      watchers.set(key, (watchers.get(key) ?? 0) + 1);
      const stopListening = listen(listeners, changed);
      happen({ type: "watch", key, query });
      return () => {
        stopListening();
        release(key);
      };
    },
    view: (query) => viewOf(state, views, queryKey(query)),
    askAgain: (query) => happen({ type: "ask-again", key: queryKey(query) }),
    connection: () => connection,
    recount: (workspace) => state.recounts.get(workspace),
    onConnection: (changed) => listen(listeners, changed),
    tell: (type) => happen({ type }),
  };
}

/** Each listener is its own entry, also where one function listens twice. */
function listen(listeners: Set<() => void>, changed: () => void): () => void {
  const own = () => changed();
  listeners.add(own);
  return () => listeners.delete(own);
}

function readFrame(data: unknown, at: number): LiveEvent {
  const value = parseJson(data);
  const frame = ServerFrame.safeParse(value);
  if (frame.success) return { type: "frame", frame: frame.data, at };
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  return { type: "unreadable", id: typeof id === "string" ? id : undefined };
}

function parseJson(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}

function viewOf(state: LiveState, views: Map<string, LiveView>, key: string): LiveView {
  const subscription = state.subscriptions.get(key);
  if (subscription === undefined) return NOTHING_KNOWN;
  const { answer, asOf, problem } = subscription;
  const known = views.get(key);
  if (known?.answer === answer && known?.asOf === asOf && known?.problem === problem) return known ?? NOTHING_KNOWN;
  const view = { answer, asOf, problem };
  views.set(key, view);
  return view;
}

function connectionOf({ phase, attempt, asOf, heardAt, behind, refusal }: LiveState): ConnectionView {
  return { phase, attempt, asOf, heardAt, behind, refusal };
}

function sameConnection(view: ConnectionView, state: LiveState): boolean {
  const { phase, attempt, asOf, heardAt, behind, refusal } = view;
  return (
    phase === state.phase &&
    attempt === state.attempt &&
    asOf === state.asOf &&
    heardAt === state.heardAt &&
    behind === state.behind &&
    refusal === state.refusal
  );
}
