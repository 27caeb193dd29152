import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asLog, mentionRow, postContent, postScript, START } from "../testing/log-script.ts";
import { foldMessage, type MessageOfPost } from "./fold.ts";
import { chunks } from "./insert-by-month.ts";
import { createLocalDates } from "./local-date.ts";
import { MENTION_COLUMNS, mentionRows } from "./mention-rows.ts";
import { postHash } from "./post-hash.ts";
import { POST_COLUMNS, postRow } from "./post-rows.ts";
import { searchText } from "./search-text.ts";
import { emptyState, type PostState } from "./state.ts";
import { decodeState, encodeState, StateUnreadable, WholeState } from "./state-codec.ts";
import { buriedVersion, receiptPriority, versionOf } from "./version.ts";

const nobody = (): boolean => false;

function folded(...messages: ReturnType<ReturnType<typeof postScript>["content"]>[]): PostState {
  return asLog(messages).reduce(
    (state, { message, offset, at }) =>
      foldMessage(state, message as MessageOfPost, { version: versionOf(1, offset), at }, nobody).state,
    emptyState("s", "p"),
  );
}
const script = postScript("s", "p");

describe("versions", () => {
  it("grow with the offset, and with the epoch above all offsets", () => {
    expect(versionOf(0, 1)).toBeGreaterThan(versionOf(0, 0));
    expect(versionOf(1, 0)).toBeGreaterThan(versionOf(0, Number.MAX_SAFE_INTEGER));
  });

  it("leave room for a burial between two messages", () => {
    const buried = buriedVersion(versionOf(1, 7));
    expect(buried > versionOf(1, 7) && buried < versionOf(1, 8)).toBe(true);
  });

  it("let the earlier receipt hold, and any above a dead letter", () => {
    expect(receiptPriority(versionOf(1, 7))).toBeGreaterThan(receiptPriority(versionOf(1, 8)));
    expect(receiptPriority(versionOf(1_000_000, Number.MAX_SAFE_INTEGER))).toBeGreaterThan(0n);
  });
});

describe("states as text", () => {
  it("come back as they were", () => {
    const state = folded(
      script.content({ rows: [mentionRow("acme", "alpha")] }),
      script.correction("acme", "alpha", "c1", { sentiment: { value: null }, tags: null }),
      script.reconsider(3, [mentionRow("acme", "beta", { via: "thread" })]),
      script.metrics(START, { likes: 3 }),
    );
    const text = encodeState(state);
    const stored = { source: "s", id: "p", version: state.version.toString(), changedAt: state.changedAt, state: text };
    expect(decodeState(stored)).toEqual(state);
    const { source: _s, id: _i, version: _v, changedAt: _c, ...unkeyed } = decodeState(stored);
    expect(WholeState.parse(unkeyed)).toEqual(unkeyed);
  });

  it("name no field, so that they stay short", () => {
    const text = encodeState(folded(script.content({ rows: [mentionRow("acme", "alpha")] })));
    expect(text).not.toContain("excludedReason");
    expect(text.startsWith("[2,")).toBe(true);
  });

  it("are read as they were first written, too, with every field named", () => {
    const state = folded(script.content({ rows: [mentionRow("acme", "alpha")] }));
    const { source, id, version, changedAt, ...named } = state;
    const stored = { source, id, version: version.toString(), changedAt, state: JSON.stringify({ v: 1, ...named }) };
    expect(decodeState(stored)).toEqual(state);
  });

  const outline = "{},{},{},[],false,null,null,0,[]";
  it.each([
    ...["", "{}", '{"v":2,"deleted":false,"ever":[]}', "null", "[]", "[2]", `[3,{},${outline}]`],
    ...[`[2,{"public":7},${outline}]`, `[2,{"public":[null,null,null]},${outline}]`],
  ])("refuse %j", (state) => {
    const stored = { source: "s", id: "p", version: "2", changedAt: 0, state };
    expect(() => decodeState(stored)).toThrow(StateUnreadable);
  });
});

describe("rows", () => {
  it("have a cell for each column, live and deleted alike", () => {
    const state = folded(
      script.content({ rows: [mentionRow("acme", "alpha"), mentionRow("acme", "beta")] }),
      script.content({ revision: 1, rows: [mentionRow("acme", "beta")] }),
    );
    const rows = mentionRows(state, createLocalDates());
    expect(rows.map(({ cells }) => cells.length)).toEqual([MENTION_COLUMNS.length, MENTION_COLUMNS.length]);
    expect(postRow(state)).toHaveLength(POST_COLUMNS.length);
  });

  it("are none for a post that was never placed", () => {
    expect(mentionRows(folded(script.content({ rows: [] })), createLocalDates())).toEqual([]);
  });

  it("are cut into at most as many months as an insert may touch, in order and whole", () => {
    const months = fc.array(fc.integer({ min: 0, max: 30 })).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 8 }), (sorted, most) => {
        const rows = sorted.map((month) => ({ month, cells: [] }));
        const cut = chunks(rows, most);
        expect(cut.flat()).toEqual(rows);
        for (const chunk of cut) expect(new Set(chunk.map(({ month }) => month)).size).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe("small parts", () => {
  it("tell the local day, across midnight and a change of clocks", () => {
    const localDate = createLocalDates();
    expect(localDate("Asia/Ho_Chi_Minh", Date.UTC(2026, 0, 1, 16, 59))).toBe("2026-01-01");
    expect(localDate("Asia/Ho_Chi_Minh", Date.UTC(2026, 0, 1, 17, 0))).toBe("2026-01-02");
    expect(localDate("Asia/Kathmandu", Date.UTC(2026, 0, 1, 18, 15))).toBe("2026-01-02");
    expect(localDate("America/New_York", Date.UTC(2026, 2, 8, 4, 59))).toBe("2026-03-07");
    expect(() => localDate("Nowhere/Never", 0)).toThrow(RangeError);
  });

  it("fold text for the search of candidates", () => {
    expect(searchText(["Điện Máy XANH", null, "Hoà"])).toBe("dien may xanh\nhoa");
    expect(searchText(["Plain ASCII"])).toBe("plain ascii");
  });

  it("hash a post by its key", () => {
    expect(postHash("bluesky", "1")).toBe("481086494111299061");
    expect(postHash("bluesky", "1")).not.toBe(postHash("bluesky", "2"));
  });

  it("keep times beyond the table's range at its end", () => {
    const state = folded(script.content({ post: { editedAt: 8_640_000_000_000_000 } }));
    expect(postContent().editedAt).toBeNull();
    const [row] = mentionRows(state, createLocalDates());
    expect(row?.cells[MENTION_COLUMNS.indexOf("edited_at")]).toBe(Date.UTC(2299, 11, 31));
  });
});
