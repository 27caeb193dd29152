import { PostKind } from "@nghe/contracts";
import type { FieldName, FlagField, NumberField, WordField } from "./field-test.ts";

/** Every field, in the order in which a person may want to read of them. */
export const FIELD_NAMES: readonly FieldName[] = [
  ...(["author", "lang", "source", "kind", "site", "url", "country"] as const),
  ...(["followers", "likes", "shares", "comments", "views"] as const),
  ...(["is", "has", "sentiment"] as const),
];

/** What fields are called elsewhere. */
export const FIELD_ALIASES: ReadonlyMap<string, string> = new Map([
  ...["from", "user", "username", "handle", "by"].map((name) => [name, "author"] as const),
  ...["language", "ngonngu", "ngôn_ngữ"].map((name) => [name, "lang"] as const),
  ...["platform", "channel", "nguồn"].map((name) => [name, "source"] as const),
  ...["domain", "host", "web", "website"].map((name) => [name, "site"] as const),
  ...["link", "inurl", "links"].map((name) => [name, "url"] as const),
  ...["geo", "location", "place", "nước"].map((name) => [name, "country"] as const),
  ...["type", "posttype", "contenttype"].map((name) => [name, "kind"] as const),
  ...["follower", "fans", "authorfollowers"].map((name) => [name, "followers"] as const),
  ...["like", "reactions", "faves", "min_faves"].map((name) => [name, "likes"] as const),
  ...["retweets", "reposts", "share", "min_retweets"].map((name) => [name, "shares"] as const),
  ...["replies", "comment", "min_replies"].map((name) => [name, "comments"] as const),
  ...["view", "plays", "impressions"].map((name) => [name, "views"] as const),
  ...["tone", "polarity", "cảm_xúc"].map((name) => [name, "sentiment"] as const),
  ...["intitle", "headline", "allintitle", "tiêuđề", "tiêu_đề"].map((name) => [name, "title"] as const),
]);

const NUMBER_FIELDS = new Set<string>(["followers", "likes", "shares", "comments", "views"] satisfies NumberField[]);
const FLAG_FIELDS = new Set<string>(["is", "has"] satisfies FlagField[]);

/** Whether a field's test is of a number; of flags; else it is of words. */
export const isNumberField = (field: FieldName): field is NumberField => NUMBER_FIELDS.has(field);
export const isFlagField = (field: FieldName): field is FlagField => FLAG_FIELDS.has(field);

type Closed = { allowed: readonly string[]; aliases: ReadonlyMap<string, string>; unknowable: readonly string[] };

function closed(allowed: readonly string[], aliases: Record<string, string>, unknowable: string[] = []): Closed {
  return { allowed, aliases: new Map(Object.entries(aliases)), unknowable };
}

/** The fields that take only some values. */
export const CLOSED_FIELDS: ReadonlyMap<FieldName, Closed> = new Map<WordField | FlagField, Closed>([
  [
    "lang",
    closed(["vi", "en", "other"], {
      vn: "vi",
      vie: "vi",
      "vi-vn": "vi",
      vietnamese: "vi",
      vietnam: "vi",
      viet: "vi",
      việt: "vi",
      "tiếng việt": "vi",
      "tieng viet": "vi",
      eng: "en",
      "en-us": "en",
      "en-gb": "en",
      english: "en",
      anh: "en",
      "tiếng anh": "en",
      "tieng anh": "en",
      und: "other",
      unknown: "other",
      khác: "other",
    }),
  ],
  [
    "kind",
    closed(PostKind.options, { tweet: "post", retweet: "repost", news: "article", share: "repost", dm: "message" }),
  ],
  [
    "sentiment",
    closed(["positive", "negative", "neutral", "unsure"], {
      pos: "positive",
      "+": "positive",
      "tích cực": "positive",
      "tich cuc": "positive",
      neg: "negative",
      "-": "negative",
      "tiêu cực": "negative",
      "tieu cuc": "negative",
      neu: "neutral",
      "trung tính": "neutral",
      "trung lập": "neutral",
      mixed: "unsure",
      unknown: "unsure",
      "không rõ": "unsure",
    }),
  ],
  [
    "is",
    closed([...PostKind.options, "verified"], { retweet: "repost", rt: "repost", news: "article", answer: "reply" }),
  ],
  [
    "has",
    closed(
      ["link", "hashtag", "mention", "emoji", "title", "question"],
      { links: "link", url: "link", hashtags: "hashtag", tag: "hashtag", mentions: "mention", handle: "mention" },
      ["image", "images", "photo", "video", "videos", "media", "picture"],
    ),
  ],
]);

/** What a field takes, as a person reads it. */
export function takes(field: FieldName): string {
  const closedTo = CLOSED_FIELDS.get(field);
  if (closedTo !== undefined) return closedTo.allowed.join(", ");
  if (isNumberField(field)) return ">1000, >=10, <5, <=5, 10, 10..50";
  return EXAMPLES.get(field) ?? "";
}

const EXAMPLES = new Map<FieldName, string>([
  ["author", '@vtv24, an id, or a "name in quotes"'],
  ["source", "facebook, x, youtube, …"],
  ["site", "vnexpress.net"],
  ["url", "vnexpress.net/kinh-doanh"],
  ["country", "VN, US, …"],
]);
