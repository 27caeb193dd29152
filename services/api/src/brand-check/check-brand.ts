import { type Brand, type BrandCheck, type BrandProof, postKey, type QueryProposal } from "@nghe/contracts";
import { createMatcher, parseQuery, type QueryMatch, toCandidatePieces, toCandidateTerms } from "@nghe/query";
import type { QueryVersion } from "@nghe/registry";
import type { PostShelf, StoredPost } from "@nghe/store";
import { namesThen } from "../brand-queries/version-view.ts";
import type { LabelledPost } from "../labels/labelled-post.ts";
import { measureVersions } from "../labels/measure-versions.ts";
import type { StoredReader } from "../labels/stored-matchable.ts";
import { loneWords } from "../proof/lone-words.ts";
import { commonWordsOf } from "../proof/proof-of.ts";
import { drawSample } from "./draw-sample.ts";
import { type Neighbour, neighboursOf } from "./neighbours.ts";
import { type Proposed, proposals } from "./propose.ts";
import { readingsOf } from "./readings.ts";
import { type WrittenWord, writtenWords } from "./written-words.ts";

const MOST_SCANNED = 5_000;
const SAMPLE = 30;
const DAY_MS = 86_400_000;

export type CheckAsked = {
  brand: Brand;
  version: QueryVersion;
  labelled: readonly LabelledPost[];
  proof: BrandProof;
  days: number;
  seed: string;
  read: StoredReader;
  now: number;
};

type Scanned = { stored: StoredPost; words: readonly WrittenWord[]; match: undefined | QueryMatch };

/** What speaks for and against a brand's query on the posts that the workspace saw lately. */
export async function checkBrand(shelf: Pick<PostShelf, "visible">, asked: CheckAsked): Promise<BrandCheck> {
  const { brand, version, labelled, proof, days, seed } = asked;
  const named = namesThen(version);
  const parsed = parseQuery(brand.query, { named });
  const terms = parsed.ok ? toCandidateTerms(parsed.query) : [];
  const pieces = parsed.ok ? toCandidatePieces(parsed.query) : [];
  const since = asked.now - days * DAY_MS;
  const posts = await shelf.visible(brand.workspaceUid, since, terms, MOST_SCANNED, pieces);
  const scanned = scan(posts, version, asked.read);
  const found = scanned.filter(({ match }) => match !== undefined);
  const lone = parsed.ok ? loneWords(parsed.query) : [];
  const words = [...new Set(lone.map(({ word }) => word))];
  return {
    version: version.version,
    query: brand.query,
    proof,
    commonWords: commonWordsOf(brand.query, named),
    days,
    seed,
    scanned: scanned.length,
    matched: found.length,
    readings: readingsOf(
      words,
      scanned.map(({ words: written, match }) => ({ words: written, isFound: match !== undefined })),
    ),
    neighbours: neighboursOf(
      words,
      found.map((one) => one.words),
    ),
    proposals: judged(proposals(brand, lone, signsOf(words, labelled)), scanned, asked),
    sample: sampleOf(found, asked),
  };
}

function scan(posts: readonly StoredPost[], version: QueryVersion, read: StoredReader): Scanned[] {
  const matcher = createMatcher([{ id: "query", query: version.query, named: namesThen(version) }]);
  return posts.map((stored) => ({
    stored,
    words: writtenWords(`${stored.post.title ?? ""} ${stored.post.text}`),
    match: matcher.match(read(stored))[0],
  }));
}

/** Words beside the lone ones in what people marked: what goes with the brand, and what goes with something else alone. */
function signsOf(words: readonly string[], labelled: readonly LabelledPost[]) {
  const beside = (relevant: boolean): Neighbour[] =>
    neighboursOf(
      words,
      labelled.flatMap(({ label, stored }) =>
        stored !== undefined && label.entity.relevant === relevant
          ? [writtenWords(`${stored.post.title ?? ""} ${stored.post.text}`)]
          : [],
      ),
    );
  const good = beside(true);
  const bad = beside(false);
  const inGood = new Set(good.map(({ word }) => word));
  const inBad = new Set(bad.map(({ word }) => word));
  return { good: good.filter(({ word }) => !inBad.has(word)), bad: bad.filter(({ word }) => !inGood.has(word)) };
}

/** Each proposal with what it would change on the same posts; one that cannot be read, or changes nothing, is none. */
function judged(
  proposed: readonly Proposed[],
  scanned: readonly Scanned[],
  { version, labelled, read }: CheckAsked,
): QueryProposal[] {
  return proposed.flatMap(({ kind, query }): QueryProposal[] => {
    if (query === version.query || !parseQuery(query, { named: namesThen(version) }).ok) return [];
    const matcher = createMatcher([{ id: "query", query, named: namesThen(version) }]);
    let [matched, lost, gained] = [0, 0, 0];
    for (const { stored, match } of scanned) {
      const holds = matcher.match(read(stored)).length > 0;
      if (holds) matched += 1;
      if (holds && match === undefined) gained += 1;
      if (!holds && match !== undefined) lost += 1;
    }
    const measure =
      labelled.length === 0
        ? null
        : (measureVersions([{ ...version, query }], labelled, read).get(version.version) ?? null);
    return [{ kind, query, matched, lost, gained, measure }];
  });
}

function sampleOf(found: readonly Scanned[], { seed, labelled }: CheckAsked): BrandCheck["sample"] {
  const said = new Map(
    labelled.map(({ label: { entity } }) => [postKey(entity.source, entity.postId), entity.relevant]),
  );
  const keyOf = ({ stored }: Scanned): string => postKey(stored.source, stored.id);
  return drawSample(found, seed, SAMPLE, keyOf).map((one) => ({
    post: keyOf(one),
    source: one.stored.source,
    text: one.stored.post.text,
    publishedAt: Math.min(one.stored.post.createdAt, one.stored.post.seenAt),
    spans: (one.match?.spans ?? []).map(({ start, end }) => ({ start, end })),
    relevant: said.get(keyOf(one)) ?? null,
  }));
}
