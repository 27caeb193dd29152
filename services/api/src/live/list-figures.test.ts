import type { Alert, MentionItem } from "@nghe/contracts";
import { describe, expect, it } from "vitest";
import type { Frame } from "../questions/frame.ts";
import type { Resolved } from "../questions/resolve.ts";
import { alertOf, mentionItem } from "../testing/mention-item.ts";
import { createAlertFigures, createCoverageFigures, createMentionFigures } from "./list-figures.ts";

const FRAME = { workspace: "acme", asOf: 1, coverage: [{ source: "bluesky" }] } as unknown as Frame;
const asked = (limit: number, brands: readonly string[] = ["one"]): Resolved =>
  ({ selection: { brands: brands.map((id) => ({ id, uid: id })) }, paging: { limit } }) as unknown as Resolved;

/** A list of mentions, and the tables it is read from. */
function mentions(limit = 3, brands?: readonly string[]) {
  let stored: MentionItem[] = [];
  let questions = 0;
  const figures = createMentionFigures({
    mentions: async (_selection, paging) => {
      questions += 1;
      return { items: stored.slice(0, paging.limit), next: stored.length > paging.limit ? "more" : null };
    },
  });
  const resolved = asked(limit, brands);
  return {
    questions: () => questions,
    async tell(...ids: string[]) {
      stored = ids.map((id) => mentionItem(id));
      await figures.refresh(resolved, "all");
      const { whole, news } = figures.tell("mentions", resolved, FRAME);
      const idsOf = (answer: typeof news) =>
        answer?.kind === "mentions" ? answer.items.map(({ mentionId }) => mentionId) : null;
      return { whole: idsOf(whole), news: idsOf(news), next: whole.kind === "mentions" ? whole.next : undefined };
    },
  };
}

describe("a live list of mentions", () => {
  it("tells what is new, and the whole to who comes now", async () => {
    const { tell } = mentions();
    await tell("a");
    expect(await tell("b", "a")).toEqual({ whole: ["b", "a"], news: ["b"], next: null });
  });

  it("lets the oldest go from a full list without a word", async () => {
    const { tell } = mentions(2);
    await tell("b", "a");
    expect(await tell("c", "b", "a")).toEqual({ whole: ["c", "b"], news: ["c"], next: "more" });
  });

  it("has no news where one was taken away: only the whole says it", async () => {
    const { tell } = mentions();
    await tell("b", "a");
    expect(await tell("b")).toMatchObject({ whole: ["b"], news: null });
  });

  it("has empty news where nothing changed", async () => {
    const { tell } = mentions();
    await tell("a");
    expect((await tell("a")).news).toEqual([]);
  });

  it("asks the tables nothing for a workspace without brands", async () => {
    const { tell, questions } = mentions(3, []);
    expect(await tell("a")).toEqual({ whole: [], news: [], next: null });
    expect(questions()).toBe(0);
  });
});

describe("a live list of alerts", () => {
  it("tells an alert that grew as news", async () => {
    let stored: Alert[] = [alertOf("one", 1)];
    const figures = createAlertFigures({ alerts: async () => ({ items: stored, next: null }) });
    await figures.refresh(asked(5), "all");
    stored = [alertOf("one", 2, { total: 20 })];
    await figures.refresh(asked(5), "all");
    expect(figures.tell("alerts", asked(5), FRAME).news).toMatchObject({ items: [{ revision: 2, total: 20 }] });
  });
});

it("live coverage is that of the frame, told whole", async () => {
  const figures = createCoverageFigures();
  await figures.refresh(asked(5), "all");
  const told = figures.tell("coverage", asked(5), FRAME);
  expect(told).toEqual({ whole: { ...FRAME, kind: "coverage", sources: FRAME.coverage }, news: null });
});
