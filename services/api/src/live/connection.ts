import type { ClientFrame, LiveQuery as LiveQuestion, ServerFrame } from "@nghe/contracts";
import type { RegistryView } from "@nghe/registry";
import type { Clock, Counter } from "@nghe/runtime";
import type { WebSocket } from "ws";
import { type ReadAudit, showsTexts } from "../audit/read-audit.ts";
import type { KeyRing } from "../auth/authenticator.ts";
import type { Identity } from "../auth/identity.ts";
import { createRecountTeller } from "../recounts/recount-teller.ts";
import type { RecountWatch } from "../recounts/recount-watch.ts";
import type { LiveHub } from "./live-hub.ts";
import type { LiveAsked } from "./live-key.ts";
import type { LiveProblem } from "./live-problem.ts";
import { createOutbox, type Outbox } from "./outbox.ts";
import type { PipelineWatch } from "./pipeline-watch.ts";
import { createRateLimit } from "./rate-limit.ts";
import { readFrame } from "./read-frame.ts";
import { settleAsked } from "./settle-asked.ts";
import { createSubscription, type Subscription } from "./subscription.ts";

/** Close codes: 4401 says that the key is not accepted, 1013 that a new try may work, 1008 that the client misbehaves. */
const NOT_ACCEPTED = 4401;
const TRY_LATER = 1013;
const MISBEHAVES = 1008;

const AUTH_WITHIN_MS = 10_000;
const PING_EVERY_MS = 30_000;
const RECHECK_EVERY_MS = 60_000;
const MAX_SUBSCRIPTIONS = 100;
const MISSED_PINGS = 2;
const TOO_MANY = { code: "busy", message: `At most ${MAX_SUBSCRIPTIONS} questions on one connection.` };

export type ConnectionDeps = {
  hub: Pick<LiveHub, "join">;
  keys: KeyRing;
  view: () => RegistryView;
  clock: Pick<Clock, "now" | "monotonic">;
  version: string;
  missed: Counter;
  audit: Pick<ReadAudit, "stream">;
  pipeline: Pick<PipelineWatch, "isBehind">;
  recounts: Pick<RecountWatch, "of">;
};

/** One client. */
export type Connection = {
  /** Looks after time: slow and dead clients, and keys that are accepted no more. */
  tick(): void;
  /** Asks again whether the key still holds, and closes where it does not. */
  recheck(): void;
  close(code: number, reason: string): void;
  /** Lets the socket go, whether or not the client has said goodbye. */
  terminate(): void;
};

/** Speaks with one client. `identity` is known already where the request for the socket carried a key. */
export function createConnection(socket: WebSocket, identity: undefined | Identity, deps: ConnectionDeps): Connection {
  const { hub, keys, clock } = deps;
  const subscriptions = new Map<string, Subscription>();
  const outbox: Outbox = createOutbox(socket, clock, deps.missed);
  const mayTalk = createRateLimit(clock, { perSecond: 50, burst: 200 });
  const openedAt = clock.monotonic();
  let who = identity;
  let checkedAt = openedAt;
  let pingedAt = openedAt;
  let unanswered = 0;

  const send = (frame: ServerFrame) => outbox.send(frame);
  const recounts = createRecountTeller({ of: deps.recounts.of, send, now: () => clock.now() });
  const refuse = (id: string | null, { code, message }: LiveProblem) => send({ type: "error", id, code, message });
  const greet = () => send({ type: "ready", version: deps.version, asOf: clock.now(), ...lag() });

  function lag(): { behind?: boolean } {
    const behind = deps.pipeline.isBehind();
    return behind === undefined ? {} : { behind };
  }

  function close(code: number, reason: string): void {
    for (const subscription of subscriptions.values()) subscription.leave();
    subscriptions.clear();
    socket.close(code, reason);
  }

  function authenticate(key: string): void {
    who = keys.authenticate(key);
    if (who !== undefined) greet();
    else if (keys.isCurrent()) {
      refuse(null, { code: "unauthorized", message: "This key is not accepted." });
      close(NOT_ACCEPTED, "key not accepted");
    } else close(TRY_LATER, "keys cannot be checked right now");
  }

  function subscribe(id: string, query: LiveQuestion): void {
    drop(id);
    if (who === undefined) close(NOT_ACCEPTED, "say first who you are");
    else if (subscriptions.size >= MAX_SUBSCRIPTIONS) refuse(id, TOO_MANY);
    else {
      const settled = settleAsked(query, who, deps.view(), clock.now());
      if (settled.ok) {
        recounts.add(id, settled.asked.workspaceUid, query.workspace);
        open(id, settled.asked, who);
      } else refuse(id, settled.problem);
    }
  }

  function open(id: string, asked: LiveAsked, identity: Identity): void {
    const audit = showsTexts(asked.kind) ? deps.audit.stream({ identity, ...asked }) : undefined;
    const subscription = createSubscription(id, outbox, {
      refuse: (problem) => refuse(id, problem),
      forget: () => drop(id),
      audit,
    });
    subscriptions.set(id, subscription);
    const joined = hub.join(asked, subscription);
    if (joined.status === "joined") subscription.joined(asked.kind, joined);
    else {
      drop(id);
      refuse(id, joined.problem);
    }
  }

  function drop(id: string): void {
    subscriptions.get(id)?.leave();
    subscriptions.delete(id);
    recounts.drop(id);
  }

  function take(frame: ClientFrame): void {
    switch (frame.type) {
      case "auth":
        authenticate(frame.key);
        break;
      case "ping":
        send({ type: "pong", asOf: clock.now(), ...lag() });
        break;
      case "subscribe":
        subscribe(frame.id, frame.query);
        break;
      case "unsubscribe":
        drop(frame.id);
    }
  }

  function recheck(): void {
    checkedAt = clock.monotonic();
    if (who === undefined || keys.stillHolds(who)) return;
    if (keys.isCurrent()) {
      refuse(null, { code: "revoked", message: "This key is accepted no more." });
      close(NOT_ACCEPTED, "key revoked");
    } else close(TRY_LATER, "keys cannot be checked right now");
  }

  function beat(now: number): void {
    if (now - pingedAt < PING_EVERY_MS) return;
    pingedAt = now;
    unanswered += 1;
    if (unanswered > MISSED_PINGS) socket.terminate();
    else socket.ping();
  }

  socket.on("pong", () => {
    unanswered = 0;
  });
  // Without a listener an error of the socket would end the process; the close that follows is what counts.
  socket.on("error", () => {});
  socket.on("close", () => {
    for (const subscription of subscriptions.values()) subscription.leave();
    subscriptions.clear();
  });
  socket.on("message", (data, isBinary) => {
    if (!mayTalk()) return close(MISBEHAVES, "too many messages");
    const read = readFrame(data, isBinary);
    if (read.ok) take(read.frame);
    else refuse(read.id, read.problem);
  });
  if (who !== undefined) greet();

  return {
    recheck,
    close,
    terminate: () => socket.terminate(),
    tick() {
      const now = clock.monotonic();
      if (who === undefined && now - openedAt > AUTH_WITHIN_MS) close(NOT_ACCEPTED, "said nothing of who you are");
      if (now - checkedAt >= RECHECK_EVERY_MS) recheck();
      beat(now);
      recounts.tick();
      outbox.tick([...subscriptions.values()]);
    },
  };
}
