import type { Alert, MentionItem } from "@nghe/contracts";

/** A mention for a test, stored when it was published. */
export function mentionItem(mentionId: string, more: Partial<MentionItem> = {}): MentionItem {
  const publishedAt = more.publishedAt ?? 1_000;
  return {
    mentionId,
    postId: `bluesky:${mentionId}`,
    brand: "one",
    source: "bluesky",
    site: null,
    kind: "post",
    lang: "vi",
    author: { id: null, name: null, handle: null, followers: null },
    url: null,
    title: null,
    text: "about one",
    publishedAt,
    editedAt: null,
    seenAt: publishedAt,
    storedAt: publishedAt,
    via: "text",
    matchForm: "equal",
    origin: "earned",
    counted: true,
    excludedReason: null,
    sentiment: 0,
    sentimentScore: 0,
    sentimentBy: "model",
    likes: null,
    shares: null,
    comments: null,
    views: null,
    evidence: [],
    queryVersion: 1,
    modelVersion: "test",
    ...more,
  };
}

/** An alert of the workspace `acme` for a test. */
export function alertOf(brand: string, revision: number, more: Partial<Alert> = {}): Alert {
  return {
    id: "0123456789abcdef0123456789abcdef",
    revision,
    status: "open",
    kind: "negative-spike",
    workspaceUid: "w_acme",
    workspace: "acme",
    brandUid: `b_acme_${brand}`,
    brand,
    brandName: brand,
    ruleUid: "r_1",
    rule: "spikes",
    onsetAt: 0,
    lastAt: 0,
    openedAt: 0,
    updatedAt: 0,
    closedAt: null,
    peak: 10,
    expected: 1,
    total: 10,
    reason: { en: "ten negative mentions", vi: "mười lượt nhắc tiêu cực" },
    posts: [],
    ...more,
  };
}
