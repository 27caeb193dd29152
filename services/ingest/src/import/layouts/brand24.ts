import type { Layout } from "../layout.ts";

/** Brand24: one row a mention, the day and the hour in two columns. */
export const brand24: Layout = {
  name: "brand24",
  signature: ["hour", "category", "social media reach", "influence score", "visits"],
  dayFirst: false,
  timezone: "UTC",
  columns: {
    createdAt: ["date"],
    time: ["hour"],
    text: ["text", "description", "mention"],
    title: ["title"],
    url: ["url", "link"],
    source: ["category", "source type"],
    site: ["source", "domain", "source domain"],
    authorName: ["author"],
    followers: ["followers"],
    likes: ["likes"],
    shares: ["shares"],
    comments: ["comments"],
    views: ["visits"],
    sentiment: ["sentiment"],
    reach: ["social media reach"],
  },
};
