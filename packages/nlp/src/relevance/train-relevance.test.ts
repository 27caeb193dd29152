import { describe, expect, it } from "vitest";
import { BUCKETS, featuresOf } from "./features.ts";
import { openRelevanceFilter } from "./relevance-filter.ts";
import { FEWEST, type Labelled, trainRelevance } from "./train-relevance.ts";

const RIDE = ["đặt xe", "tài xế", "cuốc xe", "app lỗi", "giá cước", "khuyến mãi chuyến đi", "hủy chuyến", "xe ôm"];
const CHILD = ["dễ thương quá", "nhà mình", "uống sữa", "đi học", "ngủ ngoan", "bỉm tã", "ba tuổi", "biết đi"];
const ENDS = ["hôm nay", "nhé mọi người", "tệ thật", "thích ghê", "ở quận 7", "sáng nay", "nữa rồi", "luôn"];

/** Posts that say `be` of the app or of a child, in ever other words. */
function posts(ofApp: number, ofChild: number): Labelled[] {
  const write = (sayings: readonly string[], relevant: boolean) => (_: unknown, nth: number) => ({
    text: `be ${sayings[nth % sayings.length]} ${ENDS[(nth * 3 + Math.floor(nth / 8)) % ENDS.length]}`,
    relevant,
  });
  return [...Array.from({ length: ofApp }, write(RIDE, true)), ...Array.from({ length: ofChild }, write(CHILD, false))];
}

const pause = async () => undefined;

describe("training", () => {
  it("learns which words go with the brand, and is given as it beats counting everything", async () => {
    const trained = await trainRelevance(posts(60, 40), pause);
    if (trained.status !== "better") throw new Error(`not better: ${JSON.stringify(trained)}`);
    const { dropped, lost, gain, low, high, labels } = trained.trial;
    expect([labels, gain]).toEqual([100, (dropped - lost) / 100]);
    expect(low).toBeGreaterThan(0);
    expect([low < gain, gain < high]).toEqual([true, true]);
    const { score, isRelevant } = openRelevanceFilter(trained.filter);
    expect(isRelevant("be hủy chuyến giữa đường")).toBe(true);
    expect(isRelevant("be uống sữa rồi ngủ ngoan")).toBe(false);
    expect(score("tài xế hủy chuyến")).toBeGreaterThan(score("bỉm tã uống sữa"));
  });

  it("gives none where the words tell nothing: it would leave out at random", async () => {
    const noise = posts(60, 60).map(({ text }, nth) => ({ text, relevant: (nth * 7919) % 13 < 6 }));
    const trained = await trainRelevance(noise, pause);
    expect(trained.status).toBe("no-better");
    if (trained.status === "no-better") expect(trained.trial.low).toBeLessThanOrEqual(0);
  });

  it("gives none that leaves out everything because most is irrelevant", async () => {
    const blind = posts(90, 90).map(({ text }, nth) => ({ text, relevant: (nth * 7919) % 6 === 0 }));
    const trained = await trainRelevance(blind, pause);
    if (trained.status === "too-few") throw new Error("there are enough");
    expect(trained.trial.gain).toBeGreaterThan(0.3);
    expect(trained.status).toBe("no-better");
  });

  it("is not tried with few labels of a kind", async () => {
    expect(await trainRelevance(posts(100, FEWEST - 1), pause)).toEqual({
      ...{ status: "too-few", relevant: 100, irrelevant: FEWEST - 1 },
    });
    expect(await trainRelevance([], pause)).toMatchObject({ status: "too-few", relevant: 0 });
  });

  it("gives the same filter for the same labels, and lets others go on meanwhile", async () => {
    let pauses = 0;
    const counted = async () => {
      pauses += 1;
    };
    expect(await trainRelevance(posts(40, 30), counted)).toEqual(await trainRelevance(posts(40, 30), pause));
    expect(pauses).toBe(10);
  });
});

describe("a filter", () => {
  it("sees words and pairs with their marks, each once, wherever they fall", () => {
    const features = featuresOf("Be be đi be đi");
    expect(features).toEqual([...new Set(features)].sort((a, b) => a - b));
    expect(features.every((place) => place >= 0 && place < BUCKETS)).toBe(true);
    expect(featuresOf("bé")).not.toEqual(featuresOf("be"));
    expect(featuresOf("BÉ".normalize("NFD"))).toEqual(featuresOf("bé"));
    expect(featuresOf("")).toEqual([]);
  });

  it("is refused where its weights are not whole", () => {
    const filter = { bias: 0, scale: 1, weights: "AAAA", threshold: 0.5 };
    expect(() => openRelevanceFilter(filter)).toThrow(TypeError);
  });
});
