import type { MentionMessage } from "@nghe/contracts";
import { describe, expect, it } from "vitest";
import { mentionRow, postScript, START } from "../testing/log-script.ts";
import { foldMessage, type MessageOfPost } from "./fold.ts";
import { leadingFirst, liveRows } from "./live-rows.ts";
import { emptyState, type PostState } from "./state.ts";

const script = postScript("s", "p");
const OWN = "ws:w-acme";
const RIVAL = "ws:w-rival";

const fold = (...messages: MentionMessage[]): PostState =>
  messages.reduce(
    (state, message, nth) =>
      foldMessage(state, message as MessageOfPost, { version: BigInt(nth + 1), at: START + nth }, () => false).state,
    emptyState("s", "p"),
  );
const shown = (state: PostState) =>
  liveRows(state).map(({ row, content }) => [`${row.workspace}/${row.brand}`, content.text]);
const text = (said: string) => ({ post: { text: said } });

describe("the live rows of a post", () => {
  it("are those of all its copies", () => {
    const state = fold(
      script.content({ ...text("chung"), rows: [mentionRow("rival", "alpha")] }),
      script.content({ ...text("riêng"), scope: OWN, rows: [mentionRow("acme", "alpha")] }),
    );
    expect(shown(state)).toEqual([
      ["rival/alpha", "chung"],
      ["acme/alpha", "riêng"],
    ]);
  });

  it("of one brand have the newer copy's content", () => {
    const older = script.content({ ...text("cũ"), revision: 1 });
    const newer = script.content({ ...text("mới"), revision: 2, scope: OWN });
    expect(shown(fold(older, newer))).toEqual([["acme/alpha", "mới"]]);
    expect(shown(fold(newer, older))).toEqual([["acme/alpha", "mới"]]);
  });

  it("of copies as new as each other have the public one's", () => {
    const shared = script.content(text("chung"));
    const own = script.content({ ...text("riêng"), scope: OWN });
    expect(shown(fold(own, shared))).toEqual([["acme/alpha", "chung"]]);
  });

  it("of a workspace's own copy are that workspace's alone", () => {
    const state = fold(
      script.content({ scope: OWN, rows: [mentionRow("acme", "alpha"), mentionRow("rival", "alpha")] }),
    );
    expect(shown(state).map(([place]) => place)).toEqual(["acme/alpha"]);
  });

  it("have those of its thread too, and the copy's where both give one", () => {
    const state = fold(
      script.content({ rows: [mentionRow("acme", "alpha")] }),
      script.reconsider(1, [
        mentionRow("acme", "alpha", { via: "thread" }),
        mentionRow("acme", "beta", { via: "thread" }),
      ]),
    );
    expect(liveRows(state).map(({ row }) => [row.brand, row.via])).toEqual([
      ["alpha", "text"],
      ["beta", "thread"],
    ]);
  });

  it("are none of a thread without the post", () => {
    expect(liveRows(fold(script.reconsider(1, [mentionRow("acme", "beta")])))).toEqual([]);
  });
});

describe("what people said of a row", () => {
  const corrected = (...masks: Parameters<typeof script.correction>[3][]) => {
    const said = masks.map((mask, nth) => script.correction("acme", "alpha", `c${nth}`, mask));
    const [live] = liveRows(fold(script.content(), ...said));
    return live;
  };

  it("stands in the place of what the model said, and is told to be a person's", () => {
    const live = corrected({ sentiment: { value: -1 }, topics: { value: ["giao hàng"] } });
    expect(live?.row).toMatchObject({ sentiment: -1, sentimentScore: -1, topics: ["giao hàng"], emotion: null });
    expect(live?.by).toBe("person");
  });

  it("may be that nobody can be sure", () => {
    expect(corrected({ sentiment: { value: null } })?.row).toMatchObject({ sentiment: null, sentimentScore: null });
  });

  it("about anything but the tone leaves the tone the model's", () => {
    const live = corrected({ counted: { value: false, reason: "spam" } });
    expect(live).toMatchObject({ by: "model", row: { counted: false, excludedReason: "spam", sentiment: 0 } });
  });

  it("is gone once it was taken back", () => {
    expect(corrected({ sentiment: { value: -1 } }, { sentiment: null })).toMatchObject({
      by: "model",
      row: { sentiment: 0 },
    });
  });

  it("waits for the row where it comes first", () => {
    const early = script.correction("acme", "alpha", "c1", { tags: { value: ["vip"] } });
    expect(liveRows(fold(early, script.content()))[0]?.row.tags).toEqual(["vip"]);
  });
});

describe("the counts of a row", () => {
  const likes = (state: PostState) => liveRows(state).map(({ row, metrics }) => [row.workspace, metrics.likes]);
  const counts = (count: number) => ({ likes: count, shares: null, comments: null, views: null });
  const both = script.content({ rows: [mentionRow("acme", "alpha"), mentionRow("rival", "alpha")] });

  it("are the newest of those its workspace may see", () => {
    const own = script.content({ scope: OWN, observedAt: START + 9, metrics: counts(9) });
    expect(likes(fold(both, script.metrics(START + 5, { likes: 5 }), own))).toContainEqual(["acme", 9]);
    expect(likes(fold(both, script.metrics(START + 10, { likes: 5 }), own))).toContainEqual(["acme", 5]);
  });

  it("are never another workspace's", () => {
    const theirs = script.content({ scope: RIVAL, observedAt: START + 9, metrics: counts(9) });
    expect(Object.fromEntries(likes(fold(both, script.metrics(START + 5, { likes: 5 }), theirs)))).toEqual({
      acme: 5,
      rival: 9,
    });
  });

  it("are unknown where nobody counted", () => {
    expect(likes(fold(both))).toEqual([
      ["acme", null],
      ["rival", null],
    ]);
  });
});

it("copies are led by the highest order, then the public one, then by name", () => {
  const state = fold(
    script.content({ scope: RIVAL, rows: [] }),
    script.content({ scope: OWN, rows: [] }),
    script.content({ rows: [] }),
    script.content({ scope: "ws:w-zeta", revision: 1, rows: [] }),
  );
  expect(leadingFirst(state).map(([scope]) => scope)).toEqual(["ws:w-zeta", "public", OWN, RIVAL]);
});
