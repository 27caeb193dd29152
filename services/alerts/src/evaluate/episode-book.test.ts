import { QUIET } from "@nghe/stats";
import { describe, expect, it } from "vitest";
import { messageOf } from "../testing/alert-scene.ts";
import { createEpisodeBook } from "./episode-book.ts";

const KEY = "r_acme_spike b_acme_tiki";
const OTHER = "b".repeat(32);

describe("the episode book", () => {
  it("holds an alert from its opening to its close", () => {
    const book = createEpisodeBook();
    expect(book.episode(KEY)).toEqual({ state: undefined, alert: undefined });
    book.record(messageOf("opened"));
    expect([book.openKeys(), book.episode(KEY).alert?.revision]).toEqual([[KEY], 1]);
    book.record(messageOf("updated", { revision: 2, peak: 30 }));
    expect(book.episode(KEY).alert).toMatchObject({ revision: 2, peak: 30 });
    book.record(messageOf("closed", { revision: 3 }));
    expect([book.openKeys(), book.episode(KEY).alert]).toEqual([[], undefined]);
  });

  it("knows every id that was told, also when it is closed", () => {
    const book = createEpisodeBook();
    book.record(messageOf("opened"));
    book.record(messageOf("closed", { revision: 2 }));
    expect([book.isKnown("a".repeat(32)), book.isKnown(OTHER)]).toEqual([true, false]);
  });

  it("takes its own messages again from the log without going back", () => {
    const book = createEpisodeBook();
    const messages = [messageOf("opened"), messageOf("updated", { revision: 2 })];
    for (const message of [...messages, ...messages]) book.record(message);
    expect(book.episode(KEY).alert?.revision).toBe(2);
  });

  it("does not open again what it closed, when the log brings the opening late", () => {
    const book = createEpisodeBook();
    const messages = [messageOf("opened"), messageOf("updated", { revision: 2 }), messageOf("closed", { revision: 3 })];
    for (const message of messages) book.record(message);
    for (const message of messages) {
      book.record(message);
      expect(book.openKeys()).toEqual([]);
    }
  });

  it("lets the next episode of a watch open, and an old close does not end it", () => {
    const book = createEpisodeBook();
    book.record(messageOf("opened"));
    book.record(messageOf("closed", { revision: 2 }));
    book.record(messageOf("opened", { id: OTHER }));
    book.record(messageOf("closed", { revision: 2 }));
    expect(book.episode(KEY).alert?.id).toBe(OTHER);
  });

  it("keeps the alerts of each rule and brand apart", () => {
    const book = createEpisodeBook();
    book.record(messageOf("opened"));
    book.record(messageOf("opened", { id: OTHER, ruleUid: "r_acme_second" }));
    book.record(messageOf("closed", { revision: 2 }));
    expect(book.openKeys()).toEqual(["r_acme_second b_acme_tiki"]);
  });

  it("forgets ids after two days where there are very many, and never an open alert", () => {
    const book = createEpisodeBook();
    const idOf = (nth: number) => nth.toString(16).padStart(32, "0");
    book.record(messageOf("opened", { id: idOf(0), ruleUid: "r_old" }));
    const later = 3 * 86_400_000;
    for (let nth = 1; nth <= 10_001; nth++) book.record(messageOf("opened", { id: idOf(nth), updatedAt: later + nth }));
    expect([book.isKnown(idOf(0)), book.isKnown(idOf(1))]).toEqual([false, true]);
    expect(book.openKeys()).toContain("r_old b_acme_tiki");
  });

  it("keeps no state for what is quiet and was never looked at", () => {
    const book = createEpisodeBook();
    book.setState(KEY, { phase: "quiet", latest: 7 });
    expect(book.episode(KEY).state).toEqual({ phase: "quiet", latest: 7 });
    book.setState(KEY, QUIET);
    expect(book.episode(KEY).state).toBeUndefined();
  });
});
