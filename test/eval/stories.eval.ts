/**
 * Whether posts are grouped into the stories that they are copies of: reposts made from the written corpus by seeded
 * edits, among all its posts, none of which copies another; and what it takes, in microseconds a post. Ends with 1
 * below the floors, and where another order of arrival gives other stories. Of files given as arguments (lines with a
 * `text`, of posts that people wrote) it shows what is grouped, the largest stories first.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createReader, createSketcher, createStoryIndex, STORY_WINDOW, type StoryPost } from "@nghe/nlp";
import { z } from "zod";
import { type Figures, writeFigures } from "../harness/figures.ts";
import { readCorpus } from "./corpus/read-corpus.ts";
import { groupingFigures, type Share } from "./stories/grouping-figures.ts";
import { type MadePost, makeReposts } from "./stories/make-reposts.ts";
import { seededRandom, shuffled } from "./stories/random.ts";

const SEED = 20_261;
const COPIED = 500;
const ROUNDS = 7;
const LEAST_PRECISION = 0.995;
const LEAST_RECALL = 0.87;
const SHOWN = 10;
const Line = z.object({ text: z.string() });
const BANDS: readonly [string, number, number][] = [
  ["5-7 words", 5, 7],
  ["8-11 words", 8, 11],
  ["12-20 words", 12, 20],
  ["21 words or more", 21, Number.POSITIVE_INFINITY],
];
const say = (line: string) => process.stdout.write(`${line}\n`);
const percent = (share: number) => (share * 100).toFixed(2);
const told = ({ share, low, high, of }: Share) => `${percent(share)} % (${percent(low)} to ${percent(high)}, n ${of})`;

const reader = createReader();
const sketcher = createSketcher();
const wordsOf = (text: string) => text.split(/\s+/).length;
const sketched = ({ key, text, createdAt }: MadePost): StoryPost => ({
  key,
  createdAt,
  sketch: sketcher.sketch(reader.read(text)),
});

/** The stories of posts in this order of arrival, as whoever writes them down reads them at last. */
function storiesOf(posts: readonly StoryPost[]): Map<string, string> {
  const index = createStoryIndex(STORY_WINDOW);
  for (const post of posts) index.add(post);
  return new Map(
    posts.flatMap(({ key }) => (index.storyOf(key) === undefined ? [] : [[key, index.storyOf(key) ?? ""]])),
  );
}

/** The least of some rounds, in microseconds of this process a post: what others do on the machine is left out. */
function microseconds(count: number, run: () => void): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const from = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / count;
  });
  return Math.min(...rounds);
}

function measureGrouping(texts: readonly string[]): { figures: Figures; isGood: boolean } {
  const random = seededRandom(SEED);
  const made = makeReposts(texts, COPIED, random);
  const posts = made.map(sketched);
  const stories = storiesOf(posts);
  const again = storiesOf(shuffled(posts, random));
  const isStable = posts.every(({ key }) => stories.get(key) === again.get(key));
  const { precision, recall, byEdit, falseMerges } = groupingFigures(made, stories);
  say(`${made.length} posts of ${texts.length} texts; without a story ${posts.length - stories.size}`);
  say(`  precision ${told(precision)}`);
  say(`  recall    ${told(recall)}`);
  for (const [edit, share] of byEdit) say(`  ${edit.padEnd(20)} ${told(share)}`);
  say(`  stories of more than one text: ${falseMerges.length}; the same in another order: ${isStable}`);
  for (const merge of falseMerges.slice(0, 8))
    say(`    ${merge.map((nth) => (texts[nth] ?? "").slice(0, 70)).join(" || ")}`);
  const figures = {
    posts: made.length,
    precision: precision.share,
    recall: recall.share,
    false_merges: falseMerges.length,
    same_in_any_order: isStable,
    by_edit: Object.fromEntries([...byEdit].map(([edit, { share }]) => [edit.replaceAll(" ", "_"), share])),
  };
  return { figures, isGood: isStable && precision.share >= LEAST_PRECISION };
}

function measureSpeed(texts: readonly string[]): Figures {
  const posts = makeReposts(texts, COPIED, seededRandom(SEED)).toSorted((a, b) => a.createdAt - b.createdAt);
  const read = microseconds(posts.length, () => {
    for (const { text } of posts) reader.read(text);
  });
  const both = microseconds(posts.length, () => {
    for (const { text } of posts) sketcher.sketch(reader.read(text));
  });
  const ready = posts.map(sketched);
  const grouped = microseconds(posts.length, () => {
    const index = createStoryIndex(STORY_WINDOW);
    for (const post of ready) index.add(post);
  });
  const figures = { read_us: read, sketch_us: both - read, group_us: grouped };
  say(
    `\nmicroseconds a post: reading ${read.toFixed(1)}, sketching ${(both - read).toFixed(1)}, grouping ${grouped.toFixed(1)}`,
  );
  return figures;
}

function showFile(file: string): void {
  const lines = readFileSync(file, "utf8").split("\n");
  const written = lines.filter((line) => line !== "").map((line) => Line.parse(JSON.parse(line)).text);
  const posts = written.map((text, nth) => sketched({ key: `p${nth}`, text, createdAt: nth, origin: nth, edit: null }));
  const stories = new Map<string, string[]>();
  for (const [key, story] of storiesOf(posts)) {
    stories.set(story, [...(stories.get(story) ?? []), written[Number(key.slice(1))] ?? ""]);
  }
  const shared = [...stories.values()].filter((copies) => copies.length > 1).toSorted((a, b) => b.length - a.length);
  say(`\n${file}: ${written.length} posts, ${stories.size} stories, ${shared.length} of more than one post`);
  for (const copies of shared.slice(0, SHOWN)) {
    const wordings = [...new Set(copies)].slice(0, 3).map((text) => text.slice(0, 60).replaceAll("\n", " "));
    say(`  ${copies.length}  ${wordings.join(" || ")}`);
  }
}

const corpus = readCorpus(join(import.meta.dirname, "../../corpus")).posts.map((post) => post.text);
const texts = corpus.filter((text) => sketcher.sketch(reader.read(text)) !== null);
const figures: Figures = {};
for (const [name, least, most] of BANDS) {
  say(`\n${name}`);
  const { figures: band, isGood } = measureGrouping(
    texts.filter((text) => wordsOf(text) >= least && wordsOf(text) <= most),
  );
  figures[name.replaceAll(" ", "_")] = band;
  if (!isGood || (least >= 12 && Number(band["recall"]) < LEAST_RECALL)) process.exitCode = 1;
}
figures["speed"] = measureSpeed(texts);
for (const file of process.argv.slice(2)) showFile(file);
writeFigures(figures);
