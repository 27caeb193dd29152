import type {
  ContentMessage,
  CorrectionMask,
  MentionMessage,
  MentionRow,
  PostContent,
  PostMetrics,
  Receipt,
} from "@nghe/contracts";
import { PUBLIC_SCOPE, UNKNOWN_METRICS } from "@nghe/contracts";
import type { Positioned } from "../store.ts";

/** Messages as tests write them: what is not said is ordinary. Times are small offsets from `START`. */
export const START = Date.UTC(2026, 2, 1, 12);

type Common = { source: string; id: string; receipt: Receipt | null };

export function mentionRow(workspace: string, brand: string, more: Partial<MentionRow> = {}): MentionRow {
  return {
    workspaceUid: `w-${workspace}`,
    workspace,
    brandUid: `b-${workspace}-${brand}`,
    brand,
    timezone: "Asia/Ho_Chi_Minh",
    via: "text",
    matchForm: "equal",
    origin: "earned",
    counted: true,
    excludedReason: null,
    sentiment: 0,
    sentimentScore: 0,
    emotion: null,
    intent: null,
    stage: null,
    touchpoint: null,
    topics: [],
    painPoints: [],
    tags: [],
    reach: null,
    evidence: [{ start: 0, end: 4, shows: "brand" }],
    queryVersion: 1,
    modelVersion: "m1",
    ...more,
  };
}

export function postContent(more: Partial<PostContent> = {}): PostContent {
  return {
    site: null,
    kind: "post",
    lang: "vi",
    country: null,
    author: { id: "u1", name: "Lan", handle: "@lan", followers: 10, verified: false },
    url: "https://example.org/1",
    title: null,
    text: "Nghe nói điện máy xanh đang giảm giá",
    rootId: null,
    parentId: null,
    createdAt: START,
    editedAt: null,
    seenAt: START + 1_000,
    connector: "test",
    spamScore: 0.1,
    storyId: null,
    raw: { from: "test" },
    ...more,
  };
}

export type ContentScript = Partial<Omit<ContentMessage, "post">> & { post?: Partial<PostContent> };

/** The messages of one post. */
export function postScript(source: string, id: string) {
  const common: Common = { source, id, receipt: null };
  const base = { v: 1 as const, cause: "live" as const, observedAt: START, ...common };
  return {
    content: (more: ContentScript = {}): MentionMessage => ({
      ...base,
      type: "content",
      scope: PUBLIC_SCOPE,
      revision: 0,
      registryOffset: 1,
      metrics: UNKNOWN_METRICS,
      rows: [mentionRow("acme", "alpha")],
      ...more,
      post: postContent(more.post),
    }),
    metrics: (observedAt: number, counts: Partial<PostMetrics>): MentionMessage => ({
      ...base,
      type: "metrics",
      observedAt,
      metrics: { ...UNKNOWN_METRICS, ...counts },
    }),
    correction: (workspace: string, brand: string, correctionId: string, mask: CorrectionMask): MentionMessage => ({
      ...base,
      type: "correction",
      cause: "correction",
      workspaceUid: `w-${workspace}`,
      brandUid: `b-${workspace}-${brand}`,
      correctionId,
      by: "someone",
      mask,
    }),
    remove: (scope: string = PUBLIC_SCOPE, erase = false, receipt: Receipt | null = null): MentionMessage => ({
      ...base,
      type: "delete",
      receipt,
      scope,
      erase,
    }),
    reconsider: (rootVersion: number, rows: MentionRow[], scope: string = PUBLIC_SCOPE): MentionMessage => ({
      ...base,
      type: "reconsider",
      cause: "thread",
      scope,
      rootId: "root",
      rootVersion: String(rootVersion).padStart(39, "0"),
      rows,
    }),
  };
}

export function eraseAuthor(source: string, authorId: string, receipt: Receipt | null = null): MentionMessage {
  return { v: 1, type: "author-deleted", source, cause: "erase", receipt, observedAt: START, authorId };
}

/** Messages as a partition holds them, one a second from offset `from` on. */
export function asLog(messages: readonly MentionMessage[], from = 0, partition = 0): Positioned[] {
  return messages.map((message, index) => ({
    message,
    partition,
    offset: from + index,
    at: START + (from + index) * 1_000,
  }));
}
