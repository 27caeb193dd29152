import type { MentionMessage } from "@nghe/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionRow, postScript, START } from "../testing/log-script.ts";
import { foldMessage, type MessageOfPost, type Step } from "./fold.ts";
import { liveRows } from "./live-rows.ts";
import { emptyState, type PostState } from "./state.ts";

const script = postScript("s", "p");
const OWN = "ws:w-acme";

/** Folds messages one a second; gives every step. */
function steps(messages: readonly MentionMessage[], isErased: (source: string, id: string) => boolean = () => false) {
  let state: PostState = emptyState("s", "p");
  return messages.map((message, nth): Step => {
    const step = foldMessage(state, message as MessageOfPost, { version: BigInt(nth + 1), at: START + nth }, isErased);
    state = step.state;
    return step;
  });
}
const outcomes = (...messages: MentionMessage[]) => steps(messages).map(({ outcome }) => outcome);
const last = (...messages: MentionMessage[]) => steps(messages).at(-1)?.state ?? emptyState("s", "p");

describe("what a message is told to have done", () => {
  it("a first copy is new, a higher revision an edit, anything else known", () => {
    expect(
      outcomes(
        script.content({ revision: 1 }),
        script.content({ revision: 1 }),
        script.content({ revision: 0 }),
        script.content({ revision: 2 }),
        script.content({ revision: 2, observedAt: START + 5 }),
      ),
    ).toEqual(["new", "known", "known", "edited", "known"]);
  });

  it("a copy of another scope is new too", () => {
    expect(outcomes(script.content(), script.content({ scope: OWN }))).toEqual(["new", "new"]);
  });

  it("nothing brings a deleted post back", () => {
    expect(outcomes(script.content(), script.remove(), script.content({ revision: 9 }), script.remove())).toEqual([
      "new",
      "deleted",
      "deleted",
      "deleted",
    ]);
  });

  it("counts that are older, or all unknown, are known", () => {
    expect(
      outcomes(
        script.metrics(START + 2, { likes: 5 }),
        script.metrics(START + 2, { likes: 6 }),
        script.metrics(START + 1, { likes: 7 }),
        script.metrics(START + 9, {}),
        script.metrics(START + 3, { views: 1 }),
      ),
    ).toEqual(["edited", "known", "known", "known", "edited"]);
  });

  it("says whether it matched a brand, also where it changed nothing", () => {
    const given = [script.content(), script.content(), script.content({ revision: 2, rows: [] })];
    expect(steps(given).map(({ matched }) => matched)).toEqual([true, true, false]);
  });
});

describe("a message that changes nothing", () => {
  it("leaves the very same state, version and all", () => {
    const [first, again] = steps([script.content(), script.content()]);
    expect(again?.state).toBe(first?.state);
    expect(again?.state.version).toBe(1n);
  });

  it("is any message given a second time", () => {
    const messages = [
      script.content({ revision: 1 }),
      script.content({ scope: OWN, revision: 2 }),
      script.metrics(START + 1, { likes: 3 }),
      script.correction("acme", "alpha", "c1", { sentiment: { value: 1 } }),
      script.reconsider(2, [mentionRow("acme", "beta", { via: "thread" })]),
      script.remove(OWN),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(messages, { minLength: 1 }), (some) => {
        const doubled = steps(some.flatMap((message) => [message, message]));
        for (let nth = 1; nth < doubled.length; nth += 2) expect(doubled[nth]?.state).toBe(doubled[nth - 1]?.state);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

describe("the times of a post", () => {
  it("are frozen when it is first live, whatever is said later", () => {
    const state = last(
      script.content({ rows: [] }),
      script.content({ revision: 1, post: { createdAt: START - 500, seenAt: START + 9 } }),
      script.content({ revision: 2, post: { createdAt: START - 9_000 } }),
    );
    expect([state.publishedAt, state.storedAt]).toEqual([START - 500, START + 1]);
  });

  it("never say that it was published after it was seen", () => {
    expect(last(script.content({ post: { createdAt: START + 99_000, seenAt: START + 5 } })).publishedAt).toBe(
      START + 5,
    );
  });

  it("are unknown while it is nobody's mention", () => {
    expect(last(script.content({ rows: [] }))).toMatchObject({ publishedAt: null, storedAt: null, ever: [] });
  });
});

describe("the places where a post was ever live", () => {
  it("stay when its rows go, so that they can be taken away there", () => {
    const state = last(
      script.content({ rows: [mentionRow("acme", "alpha"), mentionRow("acme", "beta")] }),
      script.content({ revision: 1, rows: [mentionRow("rival", "alpha")] }),
    );
    expect(state.ever.map(({ workspace, brand }) => `${workspace}/${brand}`)).toEqual([
      "acme/alpha",
      "acme/beta",
      "rival/alpha",
    ]);
    expect(liveRows(state)).toHaveLength(1);
  });

  it("stay when the post is deleted, and its text does not", () => {
    const state = last(script.content(), script.remove());
    expect(state).toMatchObject({ deleted: true, copies: {}, corrections: {}, ever: [{ brand: "alpha" }] });
    expect(JSON.stringify({ ...state, version: 0 })).not.toContain("điện máy");
  });
});

describe("an author who was erased", () => {
  const isErased = (source: string, id: string) => source === "s" && id === "u1";

  it("takes their new posts away as they come", () => {
    const [step] = steps([script.content()], isErased);
    expect(step).toMatchObject({ outcome: "deleted", matched: false, state: { deleted: true, copies: {} } });
  });

  it("is nobody else, and not one who has no id", () => {
    expect(steps([script.content({ post: { author: null } })], isErased)[0]?.outcome).toBe("new");
    const other = { id: "u2", name: null, handle: null, followers: null, verified: null };
    expect(steps([script.content({ post: { author: other } })], isErased)[0]?.outcome).toBe("new");
  });
});
