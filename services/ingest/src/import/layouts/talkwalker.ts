import type { Layout } from "../layout.ts";

/** Talkwalker: the flat columns of its exports and of its API answers. */
export const talkwalker: Layout = {
  name: "talkwalker",
  signature: [
    "search indexed",
    "title snippet",
    "content snippet",
    "root url",
    "host url",
    "domain url",
    "source type",
    "extra author attributes name",
    "tags internal",
  ],
  dayFirst: false,
  timezone: "UTC",
  columns: {
    createdAt: ["published"],
    text: ["content", "content snippet"],
    title: ["title", "title snippet"],
    url: ["url"],
    source: ["source type"],
    site: ["host url", "domain url", "root url"],
    kind: ["post type"],
    lang: ["lang"],
    country: ["extra article attributes world data country code", "extra author attributes world data country code"],
    authorId: ["extra author attributes id"],
    authorName: ["extra author attributes name"],
    authorHandle: ["extra author attributes short name"],
    parentId: ["parent url"],
    likes: ["article extended attributes facebook likes", "article extended attributes twitter likes"],
    shares: ["article extended attributes facebook shares", "article extended attributes twitter retweets"],
    comments: ["article extended attributes num comments"],
    sentiment: ["sentiment"],
    reach: ["reach"],
  },
};
