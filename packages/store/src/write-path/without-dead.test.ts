import type { MentionMessage } from "@nghe/contracts";
import { describe, expect, it } from "vitest";
import { mentionRow, postScript, START } from "../testing/log-script.ts";
import { foldMessage, type MessageOfPost } from "./fold.ts";
import { emptyState, type PostState } from "./state.ts";
import { withoutDead } from "./without-dead.ts";

const script = postScript("s", "p");
const messages: MentionMessage[] = [
  script.content({ rows: [mentionRow("acme", "alpha"), mentionRow("acme", "beta"), mentionRow("rival", "alpha")] }),
  script.content({ scope: "ws:w-rival", metrics: { likes: 3, shares: null, comments: null, views: null } }),
  script.correction("acme", "beta", "c1", { tags: { value: ["vip"] } }),
  script.correction("rival", "alpha", "c2", { tags: { value: ["vip"] } }),
  script.reconsider(1, [mentionRow("rival", "beta", { via: "thread" })], "ws:w-rival"),
];
const state: PostState = messages.reduce(
  (before, message, nth) =>
    foldMessage(before, message as MessageOfPost, { version: BigInt(nth + 1), at: START + nth }, () => false).state,
  emptyState("s", "p"),
);
const rowsOf = ({ copies }: PostState) => Object.values(copies).flatMap(({ rows }) => rows);

describe("a state without what was deleted", () => {
  it("is the very same where nothing of it was", () => {
    expect(withoutDead(state, (uid) => uid === "w-other")).toBe(state);
  });

  it("has nothing of a dead workspace: no copy, thread, counts, rows, corrections or places", () => {
    const alive = withoutDead(state, (uid) => uid === "w-rival");
    expect(JSON.stringify({ ...alive, version: 0 })).not.toContain("rival");
    expect(Object.keys(alive.copies)).toEqual(["public"]);
    expect(rowsOf(alive).map(({ brand }) => brand)).toEqual(["alpha", "beta"]);
  });

  it("has nothing of a dead brand, and all of the others of its workspace", () => {
    const alive = withoutDead(state, (uid) => uid === "b-acme-beta");
    expect(Object.keys(alive.corrections)).toEqual(["w-rival/b-rival-alpha"]);
    expect(rowsOf(alive).map(({ brandUid }) => brandUid)).toEqual(["b-acme-alpha", "b-rival-alpha"]);
    expect(Object.keys(alive.copies)).toEqual(Object.keys(state.copies));
  });

  it("keeps its version: nobody could see the change", () => {
    expect(withoutDead(state, (uid) => uid === "w-rival").version).toBe(state.version);
  });
});
