import type { EvidenceSpan } from "@nghe/contracts";
import type { MaskedSpan } from "../features/word-stream.ts";
import { softmax } from "../linear/exact-math.ts";
import { likeliest } from "../linear/linear-model.ts";
import { ModelFileFailure } from "../linear/model-file.ts";
import type { ReadText } from "../reading/read-text.ts";
import { evidenceOf } from "./evidence.ts";
import { createFlatFeatures, type FlatFeatures, flatten } from "./flat-features.ts";
import { mayMock } from "./irony.ts";
import { likelyNames } from "./name-spans.ts";
import { TARGET_FEATURES_VERSION, type TargetFeatureReader, type TargetText } from "./target-features.ts";
import { readTargetFile, type TargetFile } from "./target-file.ts";
import type { TargetHead } from "./target-head.ts";
import { BIAS } from "./target-layout.ts";

export type TargetTone = -1 | 0 | 1;

/** What a post says of one brand. */
export type TargetJudgement = {
  /** The tone, or null where the model is unsure. */
  sentiment: TargetTone | null;
  /** The likeliest tone, also where unsure. */
  best: TargetTone;
  /** From −1 to 1: how much more probable praise is than blame. */
  score: number;
  /** Of `best`. */
  probability: number;
  /** Of −1, 0 and 1; they add up to 1. */
  probabilities: readonly [blame: number, neither: number, praise: number];
};

/** A post of which brands can be judged one after the other, until the next is opened. */
export type OpenedPost = {
  /** @param spans where the brand stands in the text; without any the post as a whole is judged */
  toward(spans: readonly MaskedSpan[]): TargetJudgement;
  /** The words that spoke most for and against, at most eight, in their order: of the brand that was judged last. */
  evidence(): EvidenceSpan[];
};

export type TargetModel = {
  readonly head: TargetHead;
  /** @param names where brands stand in the text, the ones to be judged and others; in any order */
  open(read: ReadText, names: readonly MaskedSpan[]): OpenedPost;
};

const TONES = [-1, 0, 1] as const;
/** What may be mockery keeps this much of the way from even to sure. */
const MOCKED = 0.45;

/** Opens the bytes of a model file. Throws `ModelFileFailure` where they are none, or of other features. */
export function openTargetModel(bytes: Uint8Array, features: TargetFeatureReader): TargetModel {
  const file = readTargetFile(bytes);
  const { head } = file;
  if (head.features !== TARGET_FEATURES_VERSION) {
    throw new ModelFileFailure(
      `the model was trained on features ${head.features}, these are ${TARGET_FEATURES_VERSION}`,
    );
  }
  const scores = new Float64Array(TONES.length);
  const shares = new Float64Array(TONES.length);
  const flat = createFlatFeatures();
  return {
    head,
    open(read, names) {
      const text = features.open(read, likelyNames(read, names));
      return {
        toward(spans) {
          text.look(spans);
          flatten(flat, text, head.layout);
          scoreOf(scores, file, text, flat);
          softmax(scores, shares);
          return judge(shares, head, read);
        },
        evidence: () => evidenceOf(text, flat, file),
      };
    },
  };
}

function scoreOf(scores: Float64Array, file: TargetFile, text: TargetText, flat: FlatFeatures): void {
  const { head, numbers } = file;
  const { layout, units, calibration } = head;
  sumBuckets(scores, file, flat);
  const values = text.features.numbers;
  for (let of = 0; of < 3; of += 1) {
    let score = (scores[of] ?? 0) * (units[of] ?? 0) + BIAS * (numbers[values.length * 3 + of] ?? 0);
    for (let at = 0; at < values.length; at += 1) {
      score += (values[at] ?? 0) * layout.numberScale * (numbers[at * 3 + of] ?? 0);
    }
    scores[of] = (calibration.slopes[of] ?? 1) * score + (calibration.offsets[of] ?? 0);
  }
}

function sumBuckets(scores: Float64Array, { buckets }: TargetFile, flat: FlatFeatures): void {
  let blame = 0;
  let neither = 0;
  let praise = 0;
  for (let at = 0; at < flat.count; at += 1) {
    const row = (flat.buckets[at] ?? 0) * 3;
    const value = flat.values[at] ?? 0;
    blame += value * (buckets[row] ?? 0);
    neither += value * (buckets[row + 1] ?? 0);
    praise += value * (buckets[row + 2] ?? 0);
  }
  scores[0] = blame;
  scores[1] = neither;
  scores[2] = praise;
}

function judge(shares: Float64Array, head: TargetHead, read: ReadText): TargetJudgement {
  const at = likeliest(shares, head.decision);
  const best = TONES[at] ?? 0;
  if (best === 1 && mayMock(read)) {
    for (let of = 0; of < shares.length; of += 1) shares[of] = 1 / 3 + ((shares[of] ?? 0) - 1 / 3) * MOCKED;
  }
  const [blame = 0, neither = 0, praise = 0] = shares;
  const probability = shares[at] ?? 0;
  return {
    sentiment: probability >= head.unsureBelow ? best : null,
    best,
    score: praise - blame,
    probability,
    probabilities: [blame, neither, praise],
  };
}
