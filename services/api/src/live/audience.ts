import type { Answer, QuestionKind } from "@nghe/contracts";
import { textsIn } from "../audit/read-audit.ts";
import type { Told } from "./figures.ts";
import type { LiveProblem } from "./live-problem.ts";

/** An answer as it goes over the wire, serialised once for everyone who gets it. `asOf` in ms. */
export type Parcel = {
  type: "snapshot" | "update";
  asOf: number;
  data: Buffer;
  /** How many posts' texts are in it. */
  texts: number;
};

/** Who is told. The first parcel a listener gets is a snapshot. */
export type Listener = {
  deliver(parcel: Parcel): void;
  /** The question has no answer now; `isFinal` where it never will. */
  fail(problem: LiveProblem, isFinal: boolean): void;
};

/** Those who asked for one kind of answer of a live query. */
export type Audience = {
  /** The listener gets the answer as it stands, or the first one there is. */
  add(listener: Listener): void;
  remove(listener: Listener): void;
  size(): number;
  tell(told: Told): void;
  fail(problem: LiveProblem, isFinal: boolean): void;
  /** The whole answer as it stands; undefined before the first. */
  snapshot(): undefined | Parcel;
};

export function createAudience(): Audience {
  const waiting = new Set<Listener>();
  const told = new Set<Listener>();
  let current: undefined | (() => Parcel);

  const welcome = (listener: Listener, parcel: Parcel) => {
    waiting.delete(listener);
    told.add(listener);
    listener.deliver(parcel);
  };

  return {
    add(listener) {
      if (current === undefined) waiting.add(listener);
      else welcome(listener, current());
    },
    remove(listener) {
      waiting.delete(listener);
      told.delete(listener);
    },
    size: () => waiting.size + told.size,
    tell({ whole, news }) {
      current = once(() => pack("snapshot", whole));
      const forThoseWhoKnow = [...told];
      if (forThoseWhoKnow.length > 0) {
        const parcel = news !== null ? pack("update", news) : isStream(whole.kind) ? current() : again(current());
        for (const listener of forThoseWhoKnow) listener.deliver(parcel);
      }
      for (const listener of [...waiting]) welcome(listener, current());
    },
    fail(problem, isFinal) {
      for (const listener of isFinal ? [...told, ...waiting] : [...waiting]) listener.fail(problem, isFinal);
    },
    snapshot: () => current?.(),
  };
}

/** The streams' updates carry only what is new, so that without news the whole must be called a snapshot. */
function isStream(kind: QuestionKind): boolean {
  return kind === "mentions" || kind === "alerts";
}

function pack(type: Parcel["type"], answer: Answer): Parcel {
  return { type, asOf: answer.asOf, data: Buffer.from(JSON.stringify(answer)), texts: textsIn(answer) };
}

/** The same whole answer as an update, without serialising it again. */
function again(parcel: Parcel): Parcel {
  return { ...parcel, type: "update" };
}

function once<T>(make: () => T): () => T {
  let made: undefined | { value: T };
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
