import { createHash } from "node:crypto";
import type { Alert, MentionItem } from "@nghe/contracts";
import { type EpisodeState, episodeTotal } from "@nghe/stats";
import { BUCKET_MS } from "./bucket-counts.ts";
import type { Watch } from "./watched-brands.ts";
import { reasonFor } from "./wording.ts";

type Open = Extract<EpisodeState, { phase: "open" }>;

/** The identity of an episode: the same however often it is found. */
export function alertId(watch: Pick<Watch, "rule" | "brand">, onset: number): string {
  return createHash("sha256")
    .update(JSON.stringify([watch.rule.uid, watch.brand.uid, onset]))
    .digest("hex")
    .slice(0, 32);
}

/** The first revision of an episode that has just begun. */
export function openedAlert(watch: Watch, state: Open, posts: Alert["posts"], now: number): Alert {
  return {
    id: alertId(watch, state.onset),
    revision: 1,
    status: "open",
    kind: "negative-spike",
    workspaceUid: watch.workspace.uid,
    workspace: watch.workspace.id,
    brandUid: watch.brand.uid,
    brand: watch.brand.id,
    brandName: watch.brand.name,
    ruleUid: watch.rule.uid,
    rule: watch.rule.id,
    onsetAt: state.onset * BUCKET_MS,
    openedAt: now,
    closedAt: null,
    ...figures(watch, state, now),
    posts,
  };
}

/** The next revision of an episode that goes on. */
export function grownAlert(alert: Alert, watch: Watch, state: Open, posts: Alert["posts"], now: number): Alert {
  return { ...alert, revision: alert.revision + 1, ...figures(watch, state, now), posts };
}

/** The last revision. `posts` are read anew, so that it repeats no text that was deleted meanwhile. */
export function closedAlert(alert: Alert, posts: Alert["posts"], now: number): Alert {
  return { ...alert, revision: alert.revision + 1, status: "closed", updatedAt: now, closedAt: now, posts };
}

/** Whether an episode has grown enough to be told again: another hot bucket, or a peak a quarter higher. */
export function isWorthTelling(alert: Alert, state: Open): boolean {
  return state.last * BUCKET_MS > alert.lastAt || state.peak >= alert.peak * 1.25;
}

function figures(watch: Watch, state: Open, now: number) {
  const total = episodeTotal(state);
  return {
    lastAt: state.last * BUCKET_MS,
    updatedAt: now,
    peak: state.peak,
    expected: state.expected,
    total,
    reason: reasonFor(watch.brand.name, state.peak, state.expected, total),
  };
}

const POSTS_SHOWN = 5;
const TEXT_SHOWN = 500;

/** The posts to read first: those of the widest and busiest authors, then the newest. */
export function postsToRead(items: readonly MentionItem[]): Alert["posts"] {
  const weight = (item: MentionItem) =>
    (item.author.followers ?? 0) + 10 * ((item.likes ?? 0) + (item.shares ?? 0) + (item.comments ?? 0));
  return [...items]
    .sort((a, b) => weight(b) - weight(a) || b.publishedAt - a.publishedAt)
    .slice(0, POSTS_SHOWN)
    .map((item) => ({
      source: item.source,
      id: item.postId.slice(item.source.length + 1),
      url: item.url,
      text: [...item.text].slice(0, TEXT_SHOWN).join(""),
      author: item.author.name ?? item.author.handle,
    }));
}
