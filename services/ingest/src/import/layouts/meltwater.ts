import type { Layout } from "../layout.ts";

/** Meltwater: UTF-16 tab-separated, the article's opening and the sentence that hit. */
export const meltwater: Layout = {
  name: "meltwater",
  signature: [
    "headline",
    "opening text",
    "hit sentence",
    "influencer",
    "ave",
    "desktop reach",
    "key phrases",
    "input name",
  ],
  dayFirst: true,
  timezone: "UTC",
  columns: {
    id: ["document id", "external id"],
    createdAt: ["date"],
    time: ["time"],
    text: ["hit sentence", "opening text"],
    title: ["headline", "title"],
    url: ["url"],
    site: ["source", "source name", "source domain"],
    lang: ["language"],
    country: ["country"],
    authorHandle: ["influencer", "author handle"],
    authorName: ["author name"],
    likes: ["likes"],
    shares: ["shares"],
    comments: ["comments"],
    views: ["views"],
    sentiment: ["sentiment"],
    reach: ["reach"],
  },
};
