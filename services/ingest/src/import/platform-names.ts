/** Every name that vendors, spreadsheets and people give a platform, by the one that its posts are kept under. */
const NAMES: Readonly<Record<string, string>> = {
  x: "twitter, tweet, tweets, x-twitter, twitter-x, x.com, twitter.com, socialmedia_twitter, x_public, twitter_public",
  facebook:
    "fb, facebook.com, facebook_public, facebook-public, facebook-page, facebook-pages, facebook-group, facebook-groups, facebook-fanpage, fanpage, socialmedia_facebook",
  instagram: "ig, instagram.com, instagram_public, instagram-public, socialmedia_instagram",
  youtube: "yt, youtube.com, youtu.be, you-tube, socialmedia_youtube, youtube_public",
  tiktok: "tik-tok, tiktok.com, socialmedia_tiktok, tiktok_public",
  threads: "threads.net, threads.com, socialmedia_threads, threads_public",
  bluesky: "bsky, bsky.app, socialmedia_bluesky, blue-sky",
  reddit: "reddit.com, socialmedia_reddit, subreddit",
  linkedin: "linked-in, linkedin.com, socialmedia_linkedin, linkedin_public",
  pinterest: "pinterest.com, socialmedia_pinterest",
  tumblr: "tumblr.com, socialmedia_tumblr",
  telegram: "t.me, telegram.org, socialmedia_telegram",
  mastodon: "socialmedia_mastodon, fediverse",
  zalo: "zalo.me, socialmedia_zalo",
  news: "onlinenews, online-news, news-site, news-sites, newspaper, newspapers, newspaper_online, bao-dien-tu, bao-chi, bao, tin-tuc, trang-tin",
  forum: "forums, messageboard, message-board, messageboards, discussion-forum, discussion-forums, dien-dan",
  blog: "blogs, blog-post, blogosphere",
  review: "reviews, review-site, danh-gia",
  podcast: "podcasts",
};

const HOSTS: Readonly<Record<string, string>> = {
  "x.com": "x",
  "twitter.com": "x",
  "facebook.com": "facebook",
  "fb.com": "facebook",
  "instagram.com": "instagram",
  "youtube.com": "youtube",
  "youtu.be": "youtube",
  "tiktok.com": "tiktok",
  "threads.net": "threads",
  "threads.com": "threads",
  "bsky.app": "bluesky",
  "reddit.com": "reddit",
  "linkedin.com": "linkedin",
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([platform, names]) =>
    [platform, ...names.split(",")].map((name): [string, string] => [name.trim(), platform]),
  ),
);
/** Of two names in one cell the platform says more than what kind of site it is. */
const KINDS_OF_SITE = new Set(["news", "forum", "blog", "review", "podcast"]);

/** A platform's name as a source: `X (Twitter)` is `x`; one that is in no table keeps its own, as `bao-lao-dong`. */
export function sourceName(text: undefined | string): undefined | string {
  const plain = plainName(text ?? "");
  const whole = BY_NAME.get(plain);
  if (whole !== undefined) return whole;
  const parts = (text ?? "").split(/[,;|]/).map((part) => BY_NAME.get(plainName(part)));
  const known = parts.filter((part) => part !== undefined);
  const platform = known.find((part) => !KINDS_OF_SITE.has(part)) ?? known[0];
  return platform ?? (plain === "" ? undefined : plain.slice(0, 100));
}

/** The platform that an address belongs to; undefined for any other site. */
export function platformOf(url: undefined | string): undefined | string {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.replace(/^(?:www|m|mobile|web|vm|old)\./, "");
  return HOSTS[host];
}

function plainName(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, "-")
    .replace(/^[-._]+|[-._]+$/g, "");
}
