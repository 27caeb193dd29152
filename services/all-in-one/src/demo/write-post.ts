import type { PostKind, PostUpsert, Scope } from "@nghe/contracts";
import { DEMO_BRANDS, type DemoBrand } from "./brands.ts";
import { DEMO_AUTHORS, type DemoLanguage, type DemoTone, PHRASES, TROUBLES } from "./phrases.ts";
import { pick, pickWeighted, type Random } from "./random.ts";

export type DemoPost = { id: string; at: number; scope: Scope; cause: "live" | "import"; trouble: boolean };

const SITES: readonly { weight: number; value: { source: string; kind: PostKind } }[] = [
  { weight: 6, value: { source: "simulated-social", kind: "post" } },
  { weight: 3, value: { source: "simulated-forum", kind: "comment" } },
  { weight: 1, value: { source: "simulated-news", kind: "article" } },
];

/** One made-up post. In trouble it is a complaint about the own brand; otherwise any brand in its usual tone. */
export function writePost(random: Random, { id, at, scope, cause, trouble }: DemoPost): PostUpsert {
  const brand = trouble
    ? ownBrand()
    : pickWeighted(
        random,
        DEMO_BRANDS.map((value) => ({ weight: value.weight, value })),
      );
  const lang: DemoLanguage = random() < 0.82 ? "vi" : "en";
  const place = pickWeighted(random, SITES);
  const author = pick(random, DEMO_AUTHORS);
  const number = Math.floor(random() * 400);
  return {
    v: 1,
    type: "post",
    source: place.source,
    id,
    scope,
    cause,
    connector: "simulator:demo",
    receipt: null,
    observedAt: at,
    seenAt: at,
    revision: 0,
    createdAt: at,
    editedAt: null,
    site: null,
    kind: place.kind,
    text: textFor(random, brand, lang, trouble),
    title: null,
    url: null,
    langHint: lang,
    country: null,
    author: {
      id: `demo-${author}-${number}`,
      name: author,
      handle: null,
      followers: Math.floor(10 ** (1 + random() * 4)),
      verified: null,
    },
    parentId: null,
    rootId: null,
    metrics: {
      likes: Math.floor(random() ** 4 * 300),
      shares: Math.floor(random() ** 6 * 60),
      comments: Math.floor(random() ** 5 * 80),
      views: null,
    },
    raw: { simulated: true },
  };
}

function ownBrand(): DemoBrand {
  const own = DEMO_BRANDS.find(({ role }) => role === "own");
  if (own === undefined) throw new RangeError("the demo has no own brand");
  return own;
}

function textFor(random: Random, brand: DemoBrand, lang: DemoLanguage, trouble: boolean): string {
  const phrases = trouble ? TROUBLES[lang] : PHRASES[lang][toneOf(random, brand)];
  const written = brand.written[Math.floor(random() ** 2 * brand.written.length)] ?? brand.name;
  const text = pick(random, phrases).replace("{brand}", written);
  return written === written.toLowerCase() && !/[#@]/.test(written) && random() < 0.8 ? withoutMarks(text) : text;
}

function toneOf(random: Random, { tone }: DemoBrand): DemoTone {
  return pickWeighted(random, [
    { weight: tone.positive, value: "positive" },
    { weight: tone.neutral, value: "neutral" },
    { weight: tone.negative, value: "negative" },
  ]);
}

/** As people type in a hurry. */
function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
}
