import type {
  Alert,
  AlertsAnswer,
  MentionItem,
  MentionsAnswer,
  ShareOfVoiceAnswer,
  VolumeAnswer,
} from "@nghe/contracts";

const frame = {
  workspace: "acme",
  from: 0,
  to: 86_400_000,
  interval: "hour" as const,
  timezone: "Asia/Ho_Chi_Minh",
  simulated: false,
  asOf: 1,
  storedAt: 1,
  coverage: [],
  sql: "SELECT 1",
  formula: { name: "count", version: 1, text: "rows" },
};

/** Of a brand whose query nobody need prove. */
export const NO_PROOF = { status: "not-needed" as const, precision: null, n: 0 };

export function volume(total: number): VolumeAnswer {
  return { ...frame, kind: "volume", total, brands: [], series: [] };
}

export function share(brands: ShareOfVoiceAnswer["brands"], series: ShareOfVoiceAnswer["series"]): ShareOfVoiceAnswer {
  const total = brands.reduce((sum, brand) => sum + brand.mentions, 0);
  return { ...frame, kind: "share-of-voice", total, brands, series };
}

export function mention(id: string, publishedAt: number, rest: Partial<MentionItem>): MentionItem {
  return {
    mentionId: id,
    postId: `site:${id}`,
    brand: "acme",
    source: "site",
    site: null,
    kind: "post",
    lang: "vi",
    author: { id: null, name: null, handle: null, followers: null },
    url: null,
    title: null,
    text: `text of ${id}`,
    publishedAt,
    editedAt: null,
    seenAt: publishedAt,
    storedAt: publishedAt,
    via: "text",
    matchForm: "equal",
    origin: "earned",
    counted: true,
    excludedReason: null,
    sentiment: null,
    sentimentScore: null,
    sentimentBy: "model",
    likes: null,
    shares: null,
    comments: null,
    views: null,
    evidence: [],
    queryVersion: 1,
    modelVersion: "1",
    ...rest,
  };
}

export function mentions(items: MentionItem[]): MentionsAnswer {
  return { ...frame, kind: "mentions", items, next: null };
}

export function alert(id: string, revision: number, rest: Partial<Alert>): Alert {
  return {
    id: id.padStart(32, "0"),
    revision,
    status: "open",
    kind: "negative-spike",
    workspaceUid: "w1",
    workspace: "acme",
    brandUid: "b1",
    brand: "acme",
    brandName: "Acme",
    ruleUid: "r1",
    rule: "spike",
    onsetAt: 0,
    lastAt: 0,
    openedAt: 0,
    updatedAt: 0,
    closedAt: null,
    peak: 10,
    expected: 1.5,
    total: 12,
    reason: { en: "ten", vi: "mười" },
    posts: [],
    ...rest,
  };
}

export function alerts(items: Alert[]): AlertsAnswer {
  return { ...frame, kind: "alerts", items, next: null };
}
