import type { LiveQuery } from "@nghe/contracts";
import type { LiveEffect, LiveState, Step } from "./connection.ts";
import { mayPass } from "./refusal.ts";
import { applyFrame, type DataFrame, type LiveProblem, newSubscription, type Subscription } from "./subscription.ts";

/** Keeps a question open from now on; asked at once where the connection is ready. */
export function watch(state: LiveState, key: string, query: LiveQuery): Step {
  if (state.subscriptions.has(key)) return { state, effects: [] };
  const watched = put(state, key, newSubscription(query));
  return state.phase === "ready" ? ask(watched, key) : { state: watched, effects: [] };
}

/** Lets a question go. */
export function drop(state: LiveState, key: string): Step {
  const subscription = state.subscriptions.get(key);
  if (subscription === undefined) return { state, effects: [] };
  const subscriptions = new Map(state.subscriptions);
  subscriptions.delete(key);
  return { state: { ...state, subscriptions }, effects: letGo(state, subscription) };
}

/** Asks one question anew; what is known of it stays until the new snapshot is there. */
export function askAgain(state: LiveState, key: string): Step {
  const subscription = state.subscriptions.get(key);
  if (subscription === undefined || state.phase !== "ready") return { state, effects: [] };
  const asked = ask(state, key);
  return { state: asked.state, effects: [...letGo(state, subscription), ...asked.effects] };
}

/** Asks every question on a fresh connection. */
export function askAll(state: LiveState): Step {
  let step: Step = { state, effects: [] };
  for (const key of state.subscriptions.keys()) {
    const asked = ask(step.state, key);
    step = { state: asked.state, effects: [...step.effects, ...asked.effects] };
  }
  return step;
}

/** Asks anew what failed for a reason that may have passed. */
export function askFailed(state: LiveState): Step {
  let step: Step = { state, effects: [] };
  for (const [key, { problem }] of state.subscriptions) {
    if (problem === undefined || !mayPass(problem.code)) continue;
    const asked = askAgain(step.state, key);
    step = { state: asked.state, effects: [...step.effects, ...asked.effects] };
  }
  return step;
}

/** The connection is gone: no question is asked on it any more, and what is known stays. */
export function forget(state: LiveState): LiveState {
  const subscriptions = new Map(
    [...state.subscriptions].map(([key, subscription]) => [
      key,
      { ...subscription, wireId: undefined, seq: undefined },
    ]),
  );
  return { ...state, subscriptions, pinged: false };
}

/** Takes figures in; a gap is healed by asking again. */
export function takeData(state: LiveState, frame: DataFrame): Step {
  const key = keyOf(state, frame.id);
  const subscription = key === undefined ? undefined : state.subscriptions.get(key);
  if (key === undefined || subscription === undefined) return { state, effects: [] };
  const outcome = applyFrame(subscription, frame);
  if (outcome.status === "gap") return askAgain(state, key);
  return { state: outcome.status === "applied" ? put(state, key, outcome.next) : state, effects: [] };
}

/** One question's answer is an error; what was known of it stays. */
export function refuse(state: LiveState, error: LiveProblem & { id: string | null }): LiveState {
  const key = error.id === null ? undefined : keyOf(state, error.id);
  const subscription = key === undefined ? undefined : state.subscriptions.get(key);
  if (key === undefined || subscription === undefined) return state;
  return put(state, key, { ...subscription, problem: { code: error.code, message: error.message } });
}

/** A frame that the contract does not know: the page is older or newer than the server. */
export function unreadable(state: LiveState, id: undefined | string): LiveState {
  return refuse(state, { id: id ?? null, code: "unreadable", message: "" });
}

function ask(state: LiveState, key: string): Step {
  const subscription = state.subscriptions.get(key);
  if (subscription === undefined) return { state, effects: [] };
  const id = `q${state.asked + 1}`;
  const next = put({ ...state, asked: state.asked + 1 }, key, { ...subscription, wireId: id, seq: undefined });
  return { state: next, effects: [{ type: "send", frame: { type: "subscribe", id, query: subscription.query } }] };
}

function letGo(state: LiveState, { wireId }: Subscription): LiveEffect[] {
  if (state.phase !== "ready" || wireId === undefined) return [];
  return [{ type: "send", frame: { type: "unsubscribe", id: wireId } }];
}

function keyOf(state: LiveState, wireId: string): undefined | string {
  for (const [key, subscription] of state.subscriptions) if (subscription.wireId === wireId) return key;
  return undefined;
}

function put(state: LiveState, key: string, subscription: Subscription): LiveState {
  return { ...state, subscriptions: new Map(state.subscriptions).set(key, subscription) };
}
