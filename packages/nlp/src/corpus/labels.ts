/** The closed lists of `corpus/README.md`, which says what each value means. */
export const LANGUAGES = ["vi", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export const TRADES = [
  "banking",
  "telecoms",
  "phones",
  "online-shops",
  "delivery",
  "food-and-drink",
  "airlines",
  "cars",
  "beauty",
  "schools",
  "hospitals",
  "games",
  "insurance",
  "travel-and-hotels",
  "electronics-stores",
  "news-and-questions",
  "public-life",
  "everyday-tweets",
] as const;

export const EMOTIONS = ["none", "anger", "disgust", "joy", "fear", "sadness", "surprise"] as const;

export const STAGES = [
  "awareness",
  "consideration",
  "purchase",
  "onboarding",
  "engagement",
  "retention",
  "advocacy",
] as const;

export const TOUCHPOINTS = [
  "ad",
  "search",
  "website",
  "app",
  "store",
  "sales-person",
  "delivery",
  "payment",
  "call-centre",
  "social",
  "review",
  "e-mail",
  "event",
] as const;

export const PAIN_POINTS = [
  "price",
  "quality",
  "durability",
  "taste",
  "performance",
  "network",
  "app-error",
  "login",
  "payment",
  "delivery",
  "packaging",
  "wrong-item",
  "fake",
  "stock",
  "waiting",
  "cancellation",
  "support",
  "staff",
  "refund",
  "warranty",
  "policy",
  "information",
  "hygiene",
  "safety",
  "fraud",
  "privacy",
  "nuisance",
  "comfort",
  "content",
] as const;

export const ACTS = ["purchase-intent", "question", "complaint", "praise", "advocacy"] as const;

export const KINDS = ["comment", "review", "question", "news", "repost", "post"] as const;

export const REGISTERS = ["formal", "plain", "slang", "teencode", "unaccented", "mixed"] as const;

export const SPAM = ["none", "advertising", "loan", "gambling", "seo", "recruitment", "scam", "filler"] as const;

export const PHENOMENA = ["sarcasm", "litotes", "comparison", "regional"] as const;
