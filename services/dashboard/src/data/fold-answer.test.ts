import { describe, expect, it } from "vitest";
import { foldUpdate } from "./fold-answer.ts";
import { alert, alerts, mention, mentions, volume } from "./testing/answers.ts";

describe("figures", () => {
  it("are replaced whole", () => {
    expect(foldUpdate(volume(1), volume(2), undefined)).toEqual(volume(2));
  });
});

describe("the mention stream", () => {
  const known = mentions([mention("b", 20, {}), mention("a", 10, {})]);
  const ids = (answer: ReturnType<typeof foldUpdate>) =>
    answer.kind === "mentions" ? answer.items.map(({ mentionId }) => mentionId) : [];

  it("joins what is new, newest first", () => {
    expect(ids(foldUpdate(known, mentions([mention("c", 15, {})]), undefined))).toEqual(["b", "c", "a"]);
  });

  it("holds an edited mention once, as it is now", () => {
    const folded = foldUpdate(known, mentions([mention("a", 10, { text: "mended" })]), undefined);
    expect(ids(folded)).toEqual(["b", "a"]);
    expect(folded.kind === "mentions" && folded.items[1]?.text).toBe("mended");
  });

  it("keeps as many as were asked for", () => {
    expect(ids(foldUpdate(known, mentions([mention("c", 15, {})]), 2))).toEqual(["b", "c"]);
  });

  it("orders equal times in one way, whichever came first", () => {
    const one = foldUpdate(mentions([mention("x", 5, {})]), mentions([mention("y", 5, {})]), undefined);
    const other = foldUpdate(mentions([mention("y", 5, {})]), mentions([mention("x", 5, {})]), undefined);
    expect(ids(one)).toEqual(ids(other));
  });
});

describe("alerts", () => {
  it("hold the higher revision, whichever comes last", () => {
    const known = alerts([alert("1", 3, { status: "closed" })]);
    const folded = foldUpdate(known, alerts([alert("1", 2, {}), alert("2", 1, { openedAt: 9 })]), undefined);
    expect(folded.kind === "alerts" && folded.items.map(({ revision, status }) => [revision, status])).toEqual([
      [1, "open"],
      [3, "closed"],
    ]);
  });
});
