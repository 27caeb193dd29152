import { type Brand, type CompareAnswer, postKey, type Sentiment } from "@nghe/contracts";
import { exclusionOf, originOf, originsOf } from "@nghe/registry";
import { netSentiment, shareOfVoice, sumCells } from "@nghe/stats";
import type { Answers, Previews, ReadPost, Selection, SiftAsked } from "@nghe/store";
import type { Estimate } from "./estimate.ts";
import { type Fate, fateOfReading, isFate, READ_AS } from "./fates.ts";
import type { PostReading } from "./post-reader.ts";
import { toneName } from "./preview.ts";
import { countOf, readAll, type Sifting } from "./sifting.ts";

export type Effect = NonNullable<CompareAnswer["effect"]>;
export type EffectDeps = { previews: Previews; answers: Pick<Answers, "cells">; spamFrom: number };
export type EffectAsked = {
  brand: Brand;
  /** All of the workspace, the compared one too. */
  brands: readonly Brand[];
  /** Counted mentions by text of all of them in the window. */
  selection: Selection;
  isScored: boolean;
};

type Asked = EffectAsked & {
  sifted: SiftAsked;
  sifting: Sifting;
  fates: Record<Fate, Estimate>;
  read: (post: ReadPost) => PostReading;
};

/** Gained, and lost, posts that are read one by one; of more a random sample. */
export const MOST_READ = 2_000;
type Tally = { mentions: number; positive: number; neutral: number; negative: number; unsure: number };
const NONE: Tally = { mentions: 0, positive: 0, neutral: 0, negative: 0, unsure: 0 };

/** What another text would have done to the counted mentions of a brand: its share of voice and its tone. */
export async function effectOf(deps: EffectDeps, asked: Asked, signal: AbortSignal): Promise<Effect> {
  const { brand, brands, selection, fates } = asked;
  const [cells, lost, gained] = await Promise.all([
    deps.answers.cells(selection, null),
    readFate(asked, "lost", signal),
    readFate(asked, "gained", signal),
  ]);
  const now = brands.map(({ id }) => sumCells(cells.filter((cell) => cell.brand === id)));
  const place = brands.findIndex(({ id }) => id === brand.id);
  const before: Tally = now[place] ?? NONE;
  const went = scaled(tallyOf(await countedOf(deps, asked, lost)), weightOf(fates.lost, lost));
  const here = new Set((await countedOf(deps, asked, gained)).map(({ source, id }) => postKey(source, id)));
  const news = gained.filter(({ post }) => !here.has(postKey(post.source, post.id)));
  const came = gainedOf(deps, asked, news);
  const after = moved(before, went, scaled(came.tally, weightOf(fates.gained, gained)));
  const counts = now.map(({ mentions }, nth) => (nth === place ? after.mentions : mentions));
  const [sharesNow, sharesThen] = [shareOfVoice(now.map(({ mentions }) => mentions)), shareOfVoice(counts)];
  return {
    from: selection.from,
    to: selection.to,
    before: { mentions: before.mentions, share: sharesNow[place] ?? null, tone: toneOf(before) },
    after: { mentions: after.mentions, share: sharesThen[place] ?? null, tone: toneOf(after) },
    rivals: brands.map(({ id }, nth) => ({
      brand: id,
      mentions: counts[nth] ?? 0,
      before: sharesNow[nth] ?? null,
      after: sharesThen[nth] ?? null,
    })),
    exact: gained.length >= fates.gained.posts && lost.length >= fates.lost.posts && isExact(asked),
    excluded: Object.fromEntries(
      [...came.excluded].map(([why, posts]) => [why, Math.round(posts * weightOf(fates.gained, gained))]),
    ),
    scored: asked.isScored,
  };
}

const isExact = ({ sifting }: Asked) => sifting.verified.length >= sifting.candidates;

/** Posts of one fate, all or a random sample: of those sure and of those verified as many as their numbers say. */
async function readFate(
  { sifting, fates, read }: Asked,
  fate: "lost" | "gained",
  signal: AbortSignal,
): Promise<PostReading[]> {
  const { posts } = fates[fate];
  const sureCount = countOf(sifting.cells, isFate(fate));
  const ofSure = posts <= MOST_READ ? sureCount : Math.round((MOST_READ * sureCount) / posts);
  const verified = sifting.verified.filter((reading) => fateOfReading(reading) === fate);
  const drawn = sifting.random.filter(({ standings }) => isFate(fate)(standings)).slice(0, ofSure);
  return [...(await readAll(drawn, read, signal)), ...verified.slice(0, MOST_READ - ofSure)];
}

/** How many posts each one read stands for. */
function weightOf({ posts }: Estimate, read: readonly PostReading[]): number {
  return read.length === 0 || read.length >= posts ? 1 : posts / read.length;
}

/** The brand's counted mentions among these posts. */
async function countedOf({ previews }: EffectDeps, { brand }: Asked, readings: readonly PostReading[]) {
  const place = { workspaceUid: brand.workspaceUid, brandUid: brand.uid };
  const mentions = await previews.mentionsOf(
    place,
    readings.map(({ post }) => post),
  );
  return mentions.filter(({ counted }) => counted);
}

function tallyOf(mentions: readonly { sentiment: Sentiment }[]): Tally {
  const tally = { ...NONE };
  for (const { sentiment } of mentions) count(tally, sentiment);
  return tally;
}

/** Gained posts that would be counted, with their tone, and the others by what excludes them. */
function gainedOf({ spamFrom }: EffectDeps, { brand }: Asked, gained: readonly PostReading[]) {
  const origins = originsOf(brand.accounts);
  const tally = { ...NONE };
  const excluded = new Map<string, number>();
  for (const reading of gained) {
    const match = reading.match(READ_AS.new);
    if (match === undefined) continue;
    const isHidden = reading.match(READ_AS.hidden) !== undefined;
    const own = exclusionOf(originOf(reading.post.author, origins), reading.spamScore >= spamFrom);
    const why = isHidden ? "hidden" : own;
    if (why === null) count(tally, reading.tone(match));
    else excluded.set(why, (excluded.get(why) ?? 0) + 1);
  }
  return { tally, excluded };
}

function count(tally: Tally, sentiment: Sentiment): void {
  tally.mentions += 1;
  tally[toneName(sentiment)] += 1;
}

const KEYS = ["mentions", "positive", "neutral", "negative", "unsure"] as const;

function scaled(tally: Tally, weight: number): Tally {
  return each((key) => Math.round(tally[key] * weight));
}

function moved(before: Tally, went: Tally, came: Tally): Tally {
  return each((key) => Math.max(0, before[key] - went[key] + came[key]));
}

function each(value: (key: (typeof KEYS)[number]) => number): Tally {
  const [mentions, positive, neutral, negative, unsure] = KEYS.map(value);
  return {
    mentions: mentions ?? 0,
    positive: positive ?? 0,
    neutral: neutral ?? 0,
    negative: negative ?? 0,
    unsure: unsure ?? 0,
  };
}

function toneOf({ positive, neutral, negative, unsure }: Tally): Effect["before"]["tone"] {
  return { positive, neutral, negative, unsure, net: netSentiment(positive, negative) };
}
