import type { Brand, BrandProof } from "@nghe/contracts";
import type { LanguageModel } from "@nghe/nlp";
import type { Registry, RegistryView } from "@nghe/registry";
import type { Clock } from "@nghe/runtime";
import { wilsonShare } from "@nghe/stats";
import type { PostsByKey } from "@nghe/store";
import { namesThen } from "../brand-queries/version-view.ts";
import { labelledPosts } from "../labels/labelled-post.ts";
import { measureVersions } from "../labels/measure-versions.ts";
import { createStoredReader } from "../labels/stored-matchable.ts";
import { commonWordsOf, proofOf } from "./proof-of.ts";

/** A labelled post may be edited or deleted meanwhile: after this long labels are measured again, ms. */
const GOOD_FOR_MS = 600_000;

/** Whether each brand's query is known to find the brand. */
export type ProofBook = {
  /** By uid. Reads stored posts only where labels or the version have changed since. */
  of(brands: readonly Pick<Brand, "uid">[]): Promise<ReadonlyMap<string, BrandProof>>;
};

export type ProofBookDeps = {
  registry: Pick<Registry, "view">;
  postsByKey: Pick<PostsByKey, "visibleOf">;
  /** For queries that ask for a tone; null where there is none. */
  model: LanguageModel | null;
  clock: Pick<Clock, "monotonic">;
};

type Entry = { state: string; at: number; proof: BrandProof };

export function createProofBook({ registry, postsByKey, model, clock }: ProofBookDeps): ProofBook {
  const read = createStoredReader(model);
  const known = new Map<string, Entry>();

  async function proofFor(view: RegistryView, uid: string): Promise<undefined | BrandProof> {
    const version = view.versions(uid).at(-1);
    if (version === undefined) {
      known.delete(uid);
      return undefined;
    }
    const labels = view.labels(uid);
    const newest = labels.reduce((last, { offset }) => Math.max(last, offset), 0);
    const state = [version.version, labels.length, newest].join(" ");
    const held = known.get(uid);
    if (held?.state === state && clock.monotonic() - held.at < GOOD_FOR_MS) return held.proof;
    const brand = view.brandByUid(uid)?.entity;
    const labelled = brand === undefined ? [] : await labelledPosts(postsByKey, view, brand);
    const precision = measureVersions([version], labelled, read).get(version.version)?.precision ?? wilsonShare(0, 0);
    const proof = proofOf(precision, commonWordsOf(version.query, namesThen(version)));
    known.set(uid, { state, at: clock.monotonic(), proof });
    return proof;
  }

  return {
    async of(brands) {
      const view = registry.view();
      const proofs = new Map<string, BrandProof>();
      for (const { uid } of brands) {
        const proof = await proofFor(view, uid);
        if (proof !== undefined) proofs.set(uid, proof);
      }
      return proofs;
    },
  };
}
