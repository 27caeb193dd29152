import type { SentimentAnswer, ShareOfVoiceAnswer } from "@nghe/contracts";
import { describe, expect, it } from "vitest";
import { NO_PROOF, share, volume } from "../data/testing/answers.ts";
import { english } from "../i18n/english.ts";
import type { Language } from "../i18n/format.ts";
import { vietnamese } from "../i18n/vietnamese.ts";
import { ShareNow } from "./share-now.tsx";
import { brandView, LANGUAGES, liveOf, markup, NO_BRANDS, textOf } from "./testing/render.tsx";
import { ToneNow } from "./tone-now.tsx";

const WORDS = { en: english, vi: vietnamese };
const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</td></tr><h1>",
  "javascript:alert(1)",
];

type Shared = ShareOfVoiceAnswer["brands"][number];
const heard = (brand: string, mentions: number, part: number | null, more: Partial<Shared> = {}): Shared => ({
  ...{ brand, name: brand, role: "competitor", color: "#4068ca", mentions, share: part, proof: NO_PROOF },
  ...more,
});
const shareNow = (answer: undefined | ShareOfVoiceAnswer, language: Language = "en", list = NO_BRANDS.list) =>
  markup(<ShareNow live={liveOf(answer)} brands={{ ...NO_BRANDS, list }} range="24h" onAdd={() => {}} />, { language });
/** The figures of each brand's row, in order. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr data-brand="([^"]*)">(.*?)<\/tr>/g)].map(([, brand, row]) => [brand, textOf(row ?? "")]);

describe("who is heard", () => {
  it.each([
    ["en", "own", "12,345", "66.7%", "Total 18,518"],
    ["vi", "của mình", "12.345", "66,7%", "Tổng 18.518"],
  ] as const)("is told in %s as its readers write it", (language, own, mentions, part, total) => {
    const answer = share([heard("a", 12_345, 0.6666, { role: "own" }), heard("b", 6_173, 0.3334)], []);
    const html = shareNow(answer, language);
    expect(rowsOf(html)[0]).toEqual(["a", `a ${own} ${mentions} ${part}`]);
    expect(textOf(html)).toContain(total);
  });

  it.each(LANGUAGES)("shows in %s a share that nobody can tell as –, with the reason, and never as 0", (language) => {
    const html = shareNow(share([heard("a", 0, null)], []), language);
    expect(rowsOf(html)).toEqual([["a", "a 0 –"]]);
    expect(html).toContain(`title="${WORDS[language].noShare}"`);
    expect(textOf(html)).toContain(WORDS[language].nobodyHeard);
    expect(html).toContain("width:0%");
  });

  it("measures the bars by the loudest, and never draws one past its column", () => {
    const html = shareNow(share([heard("a", 3, 0.3), heard("b", 6, 0.6), heard("c", 1, 0.1)], []));
    const widths = [...html.matchAll(/width:([\d.]+)%/g)].map(([, width]) => Number(width));
    expect(widths.map(Math.round)).toEqual([100, 50, 17]);
  });

  it("has a row at once for a brand that was added a moment ago", () => {
    const html = shareNow(share([heard("a", 4, 1)], []), "en", [brandView("new", { name: "Mới" })]);
    expect(rowsOf(html)).toEqual([
      ["a", "a 4 100.0%"],
      ["new", "Mới 0 0.0%"],
    ]);
  });

  it.each(LANGUAGES)("asks in %s for the first brand where there is none", (language) => {
    const html = shareNow(share([], []), language);
    expect(html).not.toContain("<table");
    expect(textOf(html)).toContain(WORDS[language].noBrands);
    expect(textOf(html)).toContain(WORDS[language].addBrand);
  });

  it.each(HOSTILE)("shows the brand %j as text", (name) => {
    const html = shareNow(share([heard("a", 1, 1, { name })], []));
    expect(rowsOf(html)).toEqual([["a", `${name} 1 100.0%`]]);
    expect(html).not.toMatch(/<(?:script|img|h1)/);
  });

  it("gives every column a header and every row one", () => {
    const html = shareNow(share([heard("a", 1, 1)], []));
    expect(html.match(/<th scope="col"/g)).toHaveLength(3);
    expect(html.match(/<th scope="row"/g)).toHaveLength(2);
  });
});

type Toned = SentimentAnswer["brands"][number];
const toned = (more: Partial<Toned>): SentimentAnswer => ({
  ...volume(0),
  kind: "sentiment",
  brands: [
    {
      ...{ brand: "a", name: "A", color: "#4068ca" },
      ...{ positive: 0, neutral: 0, negative: 0, unsure: 0, net: null, ...more },
    },
  ],
  series: [],
});
const toneNow = (answer: SentimentAnswer, language: Language = "en") =>
  markup(<ToneNow query={{ kind: "sentiment", workspace: "acme" }} brands={NO_BRANDS} range="7d" />, {
    ...{ language, answers: [answer] },
  });
const bodyOf = (html: string) => textOf(/<tbody>(.*)<\/tbody>/.exec(html)?.[1] ?? "");

describe("how it is meant", () => {
  it.each([
    ["en", { positive: 1_200, neutral: 5, negative: 300, unsure: 9, net: 0.6 }, "A 1,200 5 300 9 +60"],
    ["vi", { positive: 1_200, neutral: 5, negative: 300, unsure: 9, net: 0.6 }, "A 1.200 5 300 9 +60"],
    ["en", { positive: 1, negative: 3, net: -0.5 }, "A 1 0 3 0 −50"],
    ["en", { positive: 2, negative: 2, net: 0 }, "A 2 0 2 0 0"],
  ] as const)("is told in %s of %j", (language, tone, row) => {
    expect(bodyOf(toneNow(toned(tone), language))).toBe(row);
  });

  it.each(LANGUAGES)("says in %s that there is no net, and puts no dot on the scale", (language) => {
    const html = toneNow(toned({ neutral: 7, unsure: 2 }), language);
    expect(bodyOf(html)).toBe(`A 0 7 0 2 – ${WORDS[language].noNet}`);
    expect(html).not.toContain("scale-dot");
  });

  it.each([
    [-1, "left:0%"],
    [0, "left:50%"],
    [1, "left:100%"],
  ])("puts a net of %i at %s", (net, place) => {
    expect(toneNow(toned({ net }))).toContain(place);
  });

  it("has a place for unsure beside neutral, in the header too", () => {
    const html = toneNow(toned({ unsure: 1 }));
    expect(textOf(/<thead>(.*)<\/thead>/.exec(html)?.[1] ?? "")).toContain("Positive Neutral Negative Unsure Net");
  });

  it.each(LANGUAGES)("says in %s that nothing was heard", (language) => {
    expect(textOf(toneNow({ ...toned({}), brands: [] }, language))).toContain(WORDS[language].nobodyHeard);
  });

  it.each(HOSTILE)("shows the brand %j as text", (name) => {
    expect(bodyOf(toneNow(toned({ name })))).toContain(name);
  });
});
