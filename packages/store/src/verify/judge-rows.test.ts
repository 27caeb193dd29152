import type { MentionMessage } from "@nghe/contracts";
import { describe, expect, it } from "vitest";
import { mentionRow, postScript, START } from "../testing/log-script.ts";
import { foldMessage, type MessageOfPost } from "../write-path/fold.ts";
import { liveRows } from "../write-path/live-rows.ts";
import { emptyState, type PostState } from "../write-path/state.ts";
import { judgeRows } from "./judge-rows.ts";
import { type SeenRow, shownOf } from "./read-stored.ts";

const DAY = 86_400_000;
const script = postScript("s", "p");
const fold = (...messages: MentionMessage[]): PostState =>
  messages.reduce(
    (state, message, nth) =>
      foldMessage(state, message as MessageOfPost, { version: BigInt(nth + 7), at: START + nth }, () => false).state,
    emptyState("s", "p"),
  );

const STATE = fold(script.content({ rows: [mentionRow("acme", "alpha"), mentionRow("acme", "beta")] }));

/** The rows of a state as the table shows them. */
const stored = (state: PostState): SeenRow[] =>
  liveRows(state).map((live) => {
    const { workspaceUid, workspace, brandUid, brand } = live.row;
    const place = { source: "s", id: "p", workspaceUid, workspace, brandUid, brand };
    return { ...place, publishedAt: state.publishedAt ?? 0, version: state.version.toString(), ...shownOf(live) };
  });
const FACTS = { now: START + DAY, isDead: () => false, retentionDays: () => null };
const judge = (rows: readonly SeenRow[], facts: Partial<Parameters<typeof judgeRows>[2]> = {}, state = STATE) =>
  judgeRows(state, rows, { ...FACTS, ...facts });

/** The rows with one field of the first changed. */
const withFirst = (change: Partial<SeenRow>) =>
  stored(STATE).map((row, nth) => (nth === 0 ? { ...row, ...change } : row));

describe("the rows of a post", () => {
  it("that are what its state says differ in nothing, in whatever order they come", () => {
    expect(judge(stored(STATE))).toEqual({ found: [], outdated: 0 });
    expect(judge(stored(STATE).reverse())).toEqual({ found: [], outdated: 0 });
  });

  it("of which one is missing are told by brand", () => {
    expect(judge(stored(STATE).slice(1)).found).toEqual([{ kind: "missing-row", detail: "acme/alpha" }]);
  });

  it("of which one is too many are told with its version", () => {
    const other = fold(script.content({ rows: [mentionRow("rival", "alpha")] }));
    expect(judge([...stored(STATE), ...stored(other)]).found).toEqual([
      { kind: "extra-row", detail: "rival/alpha at 7, which its post does not have" },
    ]);
  });

  it("of a post that has none are all too many", () => {
    const deleted = fold(script.content(), script.remove());
    expect(judge(stored(STATE), {}, deleted).found.map(({ kind }) => kind)).toEqual(["extra-row", "extra-row"]);
    expect(judge([], {}, deleted).found).toEqual([]);
  });

  it.each<[string, Partial<SeenRow>]>([
    ["counted", { counted: false }],
    ["sentiment", { sentiment: -1 }],
    ["counts", { counts: [5, null, null, null] }],
    ["queryVersion", { queryVersion: 2 }],
    ["modelVersion", { modelVersion: "m2" }],
    ["content", { content: ["other", "u1", "vi", "text"] }],
  ])("with another %s are told by what is wrong", (field, change) => {
    expect(judge(withFirst(change)).found).toEqual([{ kind: "wrong-row", detail: `acme/alpha: ${field}` }]);
  });

  it("of another version are told so, and nothing else of them", () => {
    expect(judge(withFirst({ version: "6", sentiment: -1 })).found).toEqual([
      { kind: "wrong-row", detail: "acme/alpha at 6, its post at 7" },
    ]);
  });

  it("at another time are one missing and one too many: the time is part of the place", () => {
    expect(judge(withFirst({ publishedAt: START - DAY })).found.map(({ kind }) => kind)).toEqual([
      "missing-row",
      "extra-row",
    ]);
  });
});

describe("what is expected to be gone", () => {
  it("are rows beyond their workspace's retention: counted, no difference", () => {
    const facts = { now: START + 31 * DAY, retentionDays: () => 30 };
    expect(judge([], facts)).toEqual({ found: [], outdated: 2 });
    expect(judge([], { ...facts, now: START + 29 * DAY }).found).toHaveLength(2);
  });

  it("are rows of a workspace or brand that was deleted: they say nothing", () => {
    const other = stored(fold(script.content({ rows: [mentionRow("rival", "alpha")] })));
    expect(judge([...stored(STATE), ...other], { isDead: (uid) => uid === "w-rival" }).found).toEqual([]);
    expect(judge([...stored(STATE), ...other], { isDead: (uid) => uid === "b-rival-alpha" }).found).toEqual([]);
  });
});
