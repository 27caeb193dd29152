import type { Answer, LiveQuery, ServerFrame } from "@nghe/contracts";
import { foldUpdate } from "./fold-answer.ts";

export type LiveProblem = { code: string; message: string };

/**
 * One question kept open. `wireId` names it on the connection and is new with each asking, so that a late frame of an
 * earlier asking is never taken for one of this; undefined while it is not asked. `seq` is the last one applied.
 */
export type Subscription = {
  query: LiveQuery;
  wireId: undefined | string;
  seq: undefined | number;
  answer: undefined | Answer;
  asOf: undefined | number;
  problem: undefined | LiveProblem;
};

export function newSubscription(query: LiveQuery): Subscription {
  return { query, wireId: undefined, seq: undefined, answer: undefined, asOf: undefined, problem: undefined };
}

export type DataFrame = Extract<ServerFrame, { type: "snapshot" | "update" }>;

export type Applied = { status: "applied"; next: Subscription } | { status: "ignored" } | { status: "gap" };

/**
 * Takes a frame into a subscription. A snapshot is the whole truth and may come at any time. An update counts only
 * right after the frame before it: an old one is ignored, and one that skips is a gap, to be healed by asking again.
 */
export function applyFrame(subscription: Subscription, frame: DataFrame): Applied {
  if (frame.id !== subscription.wireId || frame.data.kind !== subscription.query.kind) return { status: "ignored" };
  const { seq, answer } = subscription;
  if (seq !== undefined && frame.seq <= seq) return { status: "ignored" };
  if (frame.type === "snapshot") return applied(subscription, frame, frame.data);
  if (seq === undefined || answer === undefined || frame.seq !== seq + 1) return { status: "gap" };
  return applied(subscription, frame, foldUpdate(answer, frame.data, subscription.query.limit));
}

function applied(subscription: Subscription, frame: DataFrame, answer: Answer): Applied {
  return {
    status: "applied",
    next: { ...subscription, seq: frame.seq, answer, asOf: frame.asOf, problem: undefined },
  };
}
