import type { ServerFrame } from "@nghe/contracts";
import { askAgain, askAll, askFailed, drop, forget, refuse, takeData, unreadable, watch } from "./asking.ts";
import { reconnectDelay } from "./backoff.ts";
import { IDLE, type LiveEffect, type LiveEvent, type LiveState, type Step } from "./connection.ts";
import { refusesKey } from "./refusal.ts";

/** How often the server is asked whether it is there; one such time without a word and it is taken for gone, ms. */
export const HEARTBEAT_MS = 5_000;
/** How long opening a connection, and then its greeting, may take, ms. */
export const PATIENCE_MS = 10_000;

const CONNECT: LiveEffect = { type: "connect" };
const CLOSE: LiveEffect = { type: "close" };
const STOP_TIMERS: LiveEffect = { type: "stop-timers" };
const HEARTBEAT: LiveEffect = { type: "heartbeat-in", ms: HEARTBEAT_MS };
const PATIENCE: LiveEffect = { type: "heartbeat-in", ms: PATIENCE_MS };
const PING: LiveEffect = { type: "send", frame: { type: "ping" } };

/** The whole behaviour of a live connection, without a clock or a socket: what an event makes of a state, and what to do. */
export function step(state: LiveState, event: LiveEvent, key: string): Step {
  switch (event.type) {
    case "start":
      return state.phase === "idle" ? connecting(state) : same(state);
    case "stop":
      return { state: { ...forget(state), phase: "idle" }, effects: [STOP_TIMERS, CLOSE] };
    case "opened":
      return opened(state, key);
    case "frame":
      return heard(state, event.frame, event.at);
    case "unreadable":
      return same(unreadable(state, event.id));
    case "closed":
      return closed(state, event.random);
    case "retry-due":
      return state.phase === "waiting" ? connecting(state) : same(state);
    case "heartbeat-due":
      return heartbeat(state, event.random);
    case "woken":
      return state.phase === "ready" ? { state: { ...state, pinged: true }, effects: [PING, HEARTBEAT] } : same(state);
    case "online":
      return state.phase === "offline" || state.phase === "waiting"
        ? connecting({ ...state, attempt: 0 })
        : same(state);
    case "offline":
      return offline(state);
    case "watch":
      return watch(state, event.key, event.query);
    case "unwatch":
      return drop(state, event.key);
    case "ask-again":
      return askAgain(state, event.key);
  }
}

function same(state: LiveState): Step {
  return { state, effects: [] };
}

function connecting(state: LiveState): Step {
  return { state: { ...state, phase: "connecting" }, effects: [STOP_TIMERS, CONNECT, PATIENCE] };
}

function opened(state: LiveState, key: string): Step {
  if (state.phase !== "connecting") return same(state);
  return {
    state: { ...state, phase: "authenticating", pinged: false },
    effects: [{ type: "send", frame: { type: "auth", key } }, PATIENCE],
  };
}

function heard(before: LiveState, frame: ServerFrame, at: number): Step {
  const state = { ...before, pinged: false };
  switch (frame.type) {
    case "ready":
      if (state.phase !== "authenticating") return same(state);
      return greeted(told({ ...state, behind: frame.behind ?? false }, frame.asOf, at));
    case "pong":
      return same(told({ ...state, behind: frame.behind ?? false }, frame.asOf, at));
    case "snapshot":
    case "update":
      return takeData(told(state, frame.asOf, at), frame);
    case "recount":
      return same({ ...state, recounts: new Map([...state.recounts, [frame.workspace, frame.recount]]) });
    case "error":
      if (frame.id === null && refusesKey(frame.code)) return refused(state, frame);
      return same(refuse(state, frame));
  }
}

function greeted(state: LiveState): Step {
  const asked = askAll({ ...state, phase: "ready", attempt: 0, refusal: undefined, recounts: IDLE.recounts });
  return { state: asked.state, effects: [...asked.effects, HEARTBEAT] };
}

/** The latest time that the server named; it never goes back. */
function told(state: LiveState, asOf: number, at: number): LiveState {
  return { ...state, asOf: Math.max(asOf, state.asOf ?? 0), heardAt: at };
}

function refused(state: LiveState, { code, message }: { code: string; message: string }): Step {
  return { state: { ...forget(state), phase: "refused", refusal: { code, message } }, effects: [STOP_TIMERS, CLOSE] };
}

function closed(state: LiveState, random: number): Step {
  const isMeant = state.phase === "idle" || state.phase === "refused" || state.phase === "offline";
  return isMeant ? same(state) : lost(state, random);
}

function lost(state: LiveState, random: number): Step {
  return {
    state: { ...forget(state), phase: "waiting", attempt: state.attempt + 1 },
    effects: [STOP_TIMERS, CLOSE, { type: "retry-in", ms: reconnectDelay(state.attempt, random) }],
  };
}

/** Nothing heard since the last ping: the connection is dead, whatever the socket says. */
function heartbeat(state: LiveState, random: number): Step {
  if (state.phase === "connecting" || state.phase === "authenticating") return lost(state, random);
  if (state.phase !== "ready") return same(state);
  if (state.pinged) return lost(state, random);
  const asked = askFailed(state);
  return { state: { ...asked.state, pinged: true }, effects: [...asked.effects, PING, HEARTBEAT] };
}

function offline(state: LiveState): Step {
  if (state.phase === "idle" || state.phase === "refused") return same(state);
  return { state: { ...forget(state), phase: "offline" }, effects: [STOP_TIMERS, CLOSE] };
}
