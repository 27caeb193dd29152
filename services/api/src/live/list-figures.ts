import type { Alert, MentionItem } from "@nghe/contracts";
import type { Answers } from "@nghe/store";
import type { Figures } from "./figures.ts";
import { newsIn } from "./list-news.ts";

type Page<T> = { items: T[]; next: string | null };

/** The newest mentions: updates carry what is new or changed, and a deletion sends the list whole. */
export function createMentionFigures(answers: Pick<Answers, "mentions">): Figures {
  let page: Page<MentionItem> = { items: [], next: null };
  let before: readonly MentionItem[] = [];
  return {
    async refresh({ selection, paging: { limit } }) {
      const asked = { limit, cursor: null, updatedAfter: null };
      const found =
        selection.brands.length === 0 ? { items: [], next: null } : await answers.mentions(selection, asked);
      before = page.items;
      page = found;
    },
    tell(_kind, { paging }, frame) {
      const isFull = page.items.length >= paging.limit;
      const news = newsIn(before, { items: page.items, isFull }, ({ mentionId }) => mentionId);
      const made = { ...frame, kind: "mentions" as const, next: page.next };
      return { whole: { ...made, items: page.items }, news: news === null ? null : { ...made, items: news } };
    },
  };
}

/** The latest alerts, told like the mentions. */
export function createAlertFigures(answers: Pick<Answers, "alerts">): Figures {
  let page: Page<Alert> = { items: [], next: null };
  let before: readonly Alert[] = [];
  return {
    async refresh({ selection, paging }) {
      const asked = { ...paging, cursor: null };
      const found = selection.brands.length === 0 ? { items: [], next: null } : await answers.alerts(selection, asked);
      before = page.items;
      page = found;
    },
    tell(_kind, { paging }, frame) {
      const isFull = page.items.length >= paging.limit;
      const news = newsIn(before, { items: page.items, isFull }, ({ id }) => id);
      const made = { ...frame, kind: "alerts" as const, next: page.next };
      return { whole: { ...made, items: page.items }, news: news === null ? null : { ...made, items: news } };
    },
  };
}

/** Coverage is in the frame of every answer; its own kind shows nothing else. */
export function createCoverageFigures(): Figures {
  return {
    refresh: async () => {},
    tell: (_kind, _resolved, frame) => ({
      whole: { ...frame, kind: "coverage", sources: frame.coverage },
      news: null,
    }),
  };
}
