import type { Alert, AlertsAnswer, Answer, MentionItem, MentionsAnswer } from "@nghe/contracts";

/** Mentions a stream keeps where its question names no limit. */
export const STREAM_LENGTH = 100;

/**
 * What is known after an update: the new answer, but the streams `mentions` and `alerts` carry only what is new, which
 * joins what was there. A mention that comes again (an edit, a correction) replaces itself; of an alert the higher
 * revision holds.
 */
export function foldUpdate(known: Answer, update: Answer, limit: undefined | number): Answer {
  if (known.kind === "mentions" && update.kind === "mentions") return foldMentions(known, update, limit);
  if (known.kind === "alerts" && update.kind === "alerts") return foldAlerts(known, update, limit);
  return update;
}

function foldMentions(known: MentionsAnswer, update: MentionsAnswer, limit: undefined | number): MentionsAnswer {
  const byId = new Map(known.items.map((item) => [item.mentionId, item]));
  for (const item of update.items) byId.set(item.mentionId, item);
  const items = [...byId.values()].sort(newestFirst).slice(0, limit ?? STREAM_LENGTH);
  return { ...update, items, next: known.next };
}

function newestFirst(a: MentionItem, b: MentionItem): number {
  return b.publishedAt - a.publishedAt || (a.mentionId < b.mentionId ? 1 : -1);
}

function foldAlerts(known: AlertsAnswer, update: AlertsAnswer, limit: undefined | number): AlertsAnswer {
  const byId = new Map(known.items.map((alert) => [alert.id, alert]));
  for (const alert of update.items) {
    const before = byId.get(alert.id);
    if (before === undefined || before.revision <= alert.revision) byId.set(alert.id, alert);
  }
  const items = [...byId.values()].sort(latestFirst).slice(0, limit ?? STREAM_LENGTH);
  return { ...update, items, next: known.next };
}

function latestFirst(a: Alert, b: Alert): number {
  return b.openedAt - a.openedAt || (a.id < b.id ? 1 : -1);
}
