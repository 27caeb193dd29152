import type { QuestionKind } from "@nghe/contracts";
import type { StreamAudit } from "../audit/read-audit.ts";
import type { Listener, Parcel } from "./audience.ts";
import type { LiveProblem } from "./live-problem.ts";
import type { LiveQuery } from "./live-query.ts";
import type { Lagging, Outbox } from "./outbox.ts";

type Place = { query: Pick<LiveQuery, "snapshot">; leave: () => void };

/** One question of one client: numbers its frames without a hole, whatever the client misses. */
export type Subscription = Listener &
  Lagging & {
    joined(kind: QuestionKind, place: Place): void;
    leave(): void;
  };

export type SubscriptionEnds = {
  refuse: (problem: LiveProblem) => void;
  forget: () => void;
  /** What the client is sent of people's texts, for the audit log. */
  audit: undefined | StreamAudit;
};

export function createSubscription(
  id: string,
  outbox: Outbox,
  { refuse, forget, audit }: SubscriptionEnds,
): Subscription {
  let seq = 0;
  let isBehind = false;
  let place: undefined | (Place & { kind: QuestionKind });
  let isGone = false;

  function offer(parcel: Parcel): void {
    if (outbox.offer(id, seq + 1, parcel)) {
      seq += 1;
      audit?.sent(parcel.texts);
      isBehind = false;
    } else isBehind = true;
  }

  return {
    deliver(parcel) {
      // Who missed one frame can make nothing of the next: only the whole helps.
      if (!isGone && !isBehind) offer(parcel);
    },
    fail(problem, isFinal) {
      refuse(problem);
      if (isFinal) forget();
    },
    isBehind: () => isBehind,
    catchUp() {
      const snapshot = place?.query.snapshot(place.kind);
      if (snapshot !== undefined) offer({ ...snapshot, type: "snapshot" });
    },
    joined(kind, joinedPlace) {
      place = { ...joinedPlace, kind };
      if (isGone) joinedPlace.leave();
    },
    leave() {
      isGone = true;
      audit?.end();
      place?.leave();
      place = undefined;
    },
  };
}
