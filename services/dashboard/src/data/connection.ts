import type { ClientFrame, LiveQuery, RecountView, ServerFrame } from "@nghe/contracts";
import type { LiveProblem, Subscription } from "./subscription.ts";

/**
 * `waiting`: the connection is lost and a new try is due. `offline`: the browser says that there is no network.
 * `refused`: the key is not accepted, and no further try is made.
 */
export type Phase = "idle" | "connecting" | "authenticating" | "ready" | "waiting" | "offline" | "refused";

export type LiveState = {
  phase: Phase;
  /** Failed tries since the last good connection. */
  attempt: number;
  /** Names the next asking on the wire. */
  asked: number;
  subscriptions: ReadonlyMap<string, Subscription>;
  /** A ping is out and nothing has been heard since. */
  pinged: boolean;
  /** The latest time that the server named, and when it was heard, both ms. */
  asOf: undefined | number;
  heardAt: undefined | number;
  /** The server says that its tables lag behind what it has heard. */
  behind: boolean;
  /** How far the stored posts of a workspace follow its queries, as the server told of those that do not or did not. */
  recounts: ReadonlyMap<string, RecountView>;
  refusal: undefined | LiveProblem;
};

export type LiveEvent =
  | { type: "start" }
  | { type: "stop" }
  | { type: "opened" }
  | { type: "frame"; frame: ServerFrame; at: number }
  | { type: "unreadable"; id: undefined | string }
  | { type: "closed"; random: number }
  | { type: "retry-due" }
  | { type: "heartbeat-due"; random: number }
  | { type: "woken" }
  | { type: "online" }
  | { type: "offline" }
  | { type: "watch"; key: string; query: LiveQuery }
  | { type: "unwatch"; key: string }
  | { type: "ask-again"; key: string };

export type LiveEffect =
  | { type: "connect" }
  | { type: "send"; frame: ClientFrame }
  /** Lets the socket go; nothing is heard of it any more, not even that it closed. */
  | { type: "close" }
  | { type: "retry-in"; ms: number }
  | { type: "heartbeat-in"; ms: number }
  | { type: "stop-timers" };

export type Step = { state: LiveState; effects: readonly LiveEffect[] };

export const IDLE: LiveState = {
  phase: "idle",
  attempt: 0,
  asked: 0,
  subscriptions: new Map(),
  pinged: false,
  asOf: undefined,
  heardAt: undefined,
  behind: false,
  recounts: new Map(),
  refusal: undefined,
};
