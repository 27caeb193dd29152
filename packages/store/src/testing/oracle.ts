import { type ContentMessage, type CorrectionMask, type MentionRow, PUBLIC_SCOPE } from "@nghe/contracts";
import type { Positioned } from "../store.ts";

/** A live row as the tables must show it after a log. */
export type ExpectedMention = {
  row: MentionRow;
  content: ContentMessage;
  sentiment: number | null;
  by: "person" | "model";
  counted: boolean;
  likes: number | null;
};
export type ExpectedPost = {
  /** −1 where no message changed anything. */
  version: bigint;
  changedAt: number;
  deleted: boolean;
  publishedAt: number | null;
  storedAt: number | null;
  scopes: string[];
  /** Every `workspace/brand` that was live after any message. */
  ever: string[];
  live: ExpectedMention[];
};

/**
 * What the tables must hold of one post after its messages, found in the plainest way: for every prefix of the log,
 * what holds is picked out of all of it anew. Written apart from the sink's fold, which goes step by step, and
 * sharing nothing with it. Deletions of authors are not in it.
 */
export function expectPost(messages: readonly Positioned[], epoch: number): ExpectedPost {
  const post: ExpectedPost = { ...NOTHING, ever: [] };
  let mark = pick([]).mark;
  messages.forEach(({ offset, at }, index) => {
    const now = pick(messages.slice(0, index + 1));
    if (now.mark === mark) return;
    mark = now.mark;
    const { deleted, scopes, live } = now;
    const first = live[0]?.content.post;
    if (first !== undefined && post.publishedAt === null) {
      Object.assign(post, { publishedAt: Math.min(first.createdAt, first.seenAt), storedAt: at });
    }
    const places = live.map(({ row }) => `${row.workspace}/${row.brand}`);
    const version = 2n ** 65n * BigInt(epoch) + 2n * BigInt(offset);
    Object.assign(post, { version, changedAt: at, deleted, scopes, live });
    post.ever = [...new Set([...post.ever, ...places])].sort(byText);
  });
  return post;
}

const NOTHING: ExpectedPost = {
  ...{ version: -1n, changedAt: 0, deleted: false, publishedAt: null, storedAt: null },
  ...{ scopes: [], ever: [], live: [] },
};

/** What holds after these messages; `mark` is the same where nothing that is stored differs. */
function pick(log: readonly Positioned[]) {
  const all = log.map(({ message }) => message);
  const removals = all.filter((message) => message.type === "delete");
  if (removals.some(({ erase, scope }) => erase || scope === PUBLIC_SCOPE)) {
    return { mark: "deleted", deleted: true, scopes: [], live: [] };
  }
  const gone = removals.map(({ scope }) => scope);
  const contents = all.filter((message) => message.type === "content").filter(({ scope }) => !gone.includes(scope));
  const threads = all.filter((message) => message.type === "reconsider").filter(({ scope }) => !gone.includes(scope));
  const counts = all
    .flatMap((message): Pick<ContentMessage, "scope" | "observedAt" | "metrics">[] => {
      if (message.type === "metrics") return [{ ...message, scope: PUBLIC_SCOPE }];
      return message.type === "content" && !gone.includes(message.scope) ? [message] : [];
    })
    .filter(({ metrics }) => Object.values(metrics).some((count) => count !== null));
  const corrections = all.filter((message) => message.type === "correction");
  const scopes = [...new Set(contents.map(({ scope }) => scope))].sort(byText);
  const copies = scopes
    .map((scope) =>
      highest(
        contents.filter((copy) => copy.scope === scope),
        byOrder,
      ),
    )
    .sort(
      (a, b) =>
        byOrder(b, a) || (a.scope === PUBLIC_SCOPE ? -1 : b.scope === PUBLIC_SCOPE ? 1 : a.scope < b.scope ? -1 : 1),
    );
  const threadOf = (scope: string) =>
    highestOf(
      threads.filter((thread) => thread.scope === scope),
      byRootVersion,
    );
  const countOf = (scope: string) =>
    highestOf(
      counts.filter((count) => count.scope === scope),
      byObservation,
    );
  const said = <F extends keyof CorrectionMask>(row: MentionRow, field: F) => {
    const own = corrections.filter((c) => c.workspaceUid === row.workspaceUid && c.brandUid === row.brandUid);
    return (
      highestOf(
        own.filter(({ mask }) => mask[field] !== undefined),
        byCorrection,
      )?.mask[field] ?? undefined
    );
  };
  const rows = copies.flatMap((content) =>
    [...content.rows, ...(threadOf(content.scope)?.rows ?? [])]
      .filter((row) => content.scope === PUBLIC_SCOPE || content.scope === `ws:${row.workspaceUid}`)
      .map((row) => ({ row, content })),
  );
  const live = rows
    .filter(({ row }, index) => index === rows.findIndex((other) => other.row.brandUid === row.brandUid))
    .map(({ row, content }): ExpectedMention => {
      const shown = highestOf(
        [countOf(PUBLIC_SCOPE), countOf(`ws:${row.workspaceUid}`)].flatMap((c) => c ?? []),
        byObservation,
      );
      const sentiment = said(row, "sentiment");
      return {
        ...{ row, content, likes: shown?.metrics.likes ?? null },
        ...{ sentiment: sentiment === undefined ? row.sentiment : sentiment.value, by: sentiment ? "person" : "model" },
        counted: said(row, "counted")?.value ?? row.counted,
      };
    });
  const latest = new Map<string, string>();
  for (const { brandUid, correctionId, mask } of corrections) {
    for (const field of Object.keys(mask).map((name) => `${brandUid} ${name}`)) {
      if (correctionId > (latest.get(field) ?? "")) latest.set(field, correctionId);
    }
  }
  const chosen = {
    ...{ copies, gone: [...new Set(gone)].sort(byText) },
    shown: [...new Set(threads.map(({ scope }) => scope))].map(threadOf),
    counts: [...new Set(counts.map(({ scope }) => scope))].sort(byText).map(countOf),
    corrections: [...latest],
  };
  return { mark: JSON.stringify(chosen), deleted: false, scopes, live };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Compare<T> = (a: T, b: T) => number;
const byOrder: Compare<ContentMessage> = (a, b) =>
  a.revision - b.revision || a.observedAt - b.observedAt || a.registryOffset - b.registryOffset;
const byObservation: Compare<{ observedAt: number }> = (a, b) => a.observedAt - b.observedAt;
const byRootVersion: Compare<{ rootVersion: string }> = (a, b) => Number(BigInt(a.rootVersion) - BigInt(b.rootVersion));
const byCorrection: Compare<{ correctionId: string }> = (a, b) => byText(a.correctionId, b.correctionId);

function highest<T>(items: readonly T[], compare: Compare<T>): T {
  return items.reduce((best, item) => (compare(item, best) > 0 ? item : best));
}

function highestOf<T>(items: readonly T[], compare: Compare<T>): undefined | T {
  return items.length === 0 ? undefined : highest(items, compare);
}
