import type { Alert, Cell, MentionItem, Sentiment } from "@nghe/contracts";
import type { Answers, Selection } from "@nghe/store";

/** One mention of the tables as alerts see them. */
export type ToldMention = {
  brand: string;
  at: number;
  sentiment: Sentiment;
  seenAt?: number;
  followers?: number;
  text?: string;
};

/** Tables in memory: minutes and mentions of what was put in, as the real answers would give them. */
export function createToldTables() {
  const mentions: ToldMention[] = [];
  const saved: Alert[] = [];
  const within = (selection: Selection, { brand, at }: ToldMention) =>
    selection.brands.some(({ id }) => id === brand) && at >= selection.from && at < selection.to;

  const answers: Pick<Answers, "cells" | "mentions"> = {
    async cells(selection, stretches) {
      const chosen = mentions.filter(
        (item) =>
          within(selection, item) && (stretches?.some(({ from, to }) => item.at >= from && item.at < to) ?? true),
      );
      const cells = new Map<number, Cell>();
      for (const { brand, at, sentiment } of chosen) {
        const bucket = Math.floor(at / 60_000) * 60_000;
        const cell = cells.get(bucket) ?? {
          bucket,
          brand,
          mentions: 0,
          positive: 0,
          neutral: 0,
          negative: 0,
          unsure: 0,
          scoreSum: 0,
          engagement: null,
        };
        cell.mentions++;
        if (sentiment === -1) cell.negative++;
        cells.set(bucket, cell);
      }
      return [...cells.values()];
    },
    async mentions(selection, { limit }) {
      const items = mentions.filter((item) => within(selection, item) && item.sentiment === -1).map(itemOf);
      return { items: items.slice(0, limit), next: null };
    },
  };
  return {
    answers,
    saved,
    ledger: { saveAlerts: async (alerts: readonly Alert[]) => void saved.push(...alerts) },
    add: (...more: ToldMention[]) => void mentions.push(...more),
    /** `count` mentions spread over the minute from `at`. */
    burst(brand: string, at: number, count: number, sentiment: Sentiment) {
      for (let i = 0; i < count; i++) mentions.push({ brand, at: at + Math.floor((i * 60_000) / count), sentiment });
    },
  };
}

function itemOf({ brand, at, sentiment, seenAt, followers, text }: ToldMention, index: number): MentionItem {
  return {
    mentionId: `m${index}`,
    postId: `x:${index}`,
    brand,
    source: "x",
    site: null,
    kind: "post",
    lang: "vi",
    author: { id: null, name: `author ${index}`, handle: null, followers: followers ?? null },
    url: null,
    title: null,
    text: text ?? "tệ quá",
    publishedAt: at,
    editedAt: null,
    seenAt: seenAt ?? at,
    storedAt: at,
    via: "text",
    matchForm: "equal",
    origin: "earned",
    counted: true,
    excludedReason: null,
    sentiment,
    sentimentScore: null,
    sentimentBy: "model",
    likes: null,
    shares: null,
    comments: null,
    views: null,
    evidence: [],
    queryVersion: 1,
    modelVersion: "test",
  };
}
