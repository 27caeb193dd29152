import type { Alert, Cell, MentionItem } from "@nghe/contracts";
import { bucketStart, sumCells } from "@nghe/stats";
import type { Answers, Selection } from "@nghe/store";
import { mentionItem } from "./mention-item.ts";

export type MemoryAnswers = Answers & {
  /** Puts a mention of a brand at a moment, with a tone; gives its id. */
  say(brand: string, publishedAt: number, sentiment?: MentionItem["sentiment"], text?: string): string;
  take(mentionId: string): void;
  raise(alert: Alert): void;
  /** What was asked, by name: `cells` with the stretches it was narrowed to. */
  readonly asked: { name: keyof Answers; within: readonly { from: number; to: number }[] | null }[];
  /** Runs before each read: to delay it, or to fail it. */
  before: (name: keyof Answers) => Promise<void>;
};

/** `Answers` over mentions in memory, for tests of what stands on them. One workspace. */
export function createMemoryAnswers(): MemoryAnswers {
  const mentions = new Map<string, MentionItem>();
  const alerts = new Map<string, Alert>();
  let made = 0;

  async function note(name: keyof Answers, within: MemoryAnswers["asked"][number]["within"] = null): Promise<void> {
    memory.asked.push({ name, within });
    await memory.before(name);
  }
  const chosen = (selection: Selection) => [...mentions.values()].filter((item) => isIn(item, selection));

  const memory: MemoryAnswers = {
    asked: [],
    before: async () => {},
    say(brand, publishedAt, sentiment = 0, text = `about ${brand}`) {
      made += 1;
      const item = mentionItem(`m${String(made).padStart(6, "0")}`, { brand, publishedAt, sentiment, text });
      mentions.set(item.mentionId, item);
      return item.mentionId;
    },
    take: (mentionId) => void mentions.delete(mentionId),
    raise: (alert) => void alerts.set(alert.id, alert),

    async cells(selection, within) {
      await note("cells", within);
      const wanted = chosen(selection).filter(({ publishedAt }) => within === null || holds(within, publishedAt));
      return cellsOf(wanted, selection);
    },
    async mentions(selection, { limit }) {
      await note("mentions");
      const found = chosen(selection).sort(newestFirst);
      return { items: found.slice(0, limit), next: found.length > limit ? "more" : null };
    },
    async coverage(selection) {
      await note("coverage");
      const found = chosen(selection);
      if (found.length === 0) return [];
      const times = found.map(({ publishedAt }) => publishedAt);
      const last = Math.max(...times);
      const base = { firstSeenAt: Math.min(...times), lastSeenAt: last, lastPublishedAt: last, gaps: [] };
      return [{ source: "bluesky", posts: found.length, ...base }];
    },
    async alerts(selection, { limit, status }) {
      await note("alerts");
      const found = [...alerts.values()].filter((alert) => {
        const ofBrand = selection.brands.some(({ uid }) => uid === alert.brandUid);
        return ofBrand && (status === null || alert.status === status);
      });
      return { items: found.slice(0, limit), next: null };
    },
    async newest() {
      await note("newest");
      const times = [...mentions.values()].map(({ storedAt }) => storedAt);
      return times.length === 0 ? null : Math.max(...times);
    },
    sqlFor: (kind, selection) => `SELECT '${kind}' /* ${selection.workspace} */`,
  };
  return memory;
}

function isIn({ publishedAt, brand, source, lang, counted, via }: MentionItem, selection: Selection): boolean {
  return (
    publishedAt >= selection.from &&
    publishedAt < selection.to &&
    selection.brands.some(({ id }) => id === brand) &&
    (selection.sources === null || selection.sources.includes(source)) &&
    (selection.langs === null || (lang !== null && selection.langs.includes(lang))) &&
    (counted || !selection.countedOnly) &&
    selection.vias.includes(via)
  );
}

const holds = (stretches: readonly { from: number; to: number }[], at: number) =>
  stretches.some(({ from, to }) => from <= at && at < to);

function newestFirst(a: MentionItem, b: MentionItem): number {
  return b.publishedAt - a.publishedAt || (a.mentionId < b.mentionId ? 1 : -1);
}

function cellsOf(items: readonly MentionItem[], { interval, timezone }: Selection): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { brand, publishedAt, sentiment } of items) {
    const bucket = bucketStart(publishedAt, interval, timezone);
    const key = `${bucket} ${brand}`;
    const one = {
      mentions: 1,
      positive: sentiment === 1 ? 1 : 0,
      neutral: sentiment === 0 ? 1 : 0,
      negative: sentiment === -1 ? 1 : 0,
      unsure: sentiment === null ? 1 : 0,
      scoreSum: sentiment ?? 0,
      engagement: null,
    };
    const before = cells.get(key);
    cells.set(key, { ...(before === undefined ? one : sumCells([before, one])), bucket, brand });
  }
  return [...cells.values()];
}
