import { describe, expect, it } from "vitest";
import { matchable } from "./matchable.ts";
import { createMatcher } from "./matcher.ts";

const post = (text: string, title: string | null = null) => matchable({ text, title });

/** What a query finds in a text, as the form and the pieces of the text that it points at; null for no match. */
const find = (query: string, text: string) => {
  const [match] = createMatcher([{ id: "q", query }]).match(post(text));
  return match === undefined ? null : [match.form, ...match.spans.map((span) => text.slice(span.start, span.end))];
};

describe("handles, hashtags, words", () => {
  it.each([
    ["@united", "thanks @United!", ["equal", "@United"]],
    ["@united", "@unitedfront is here", null],
    ["@united", "united we stand", null],
    ["@united", "#united", null],
    ["@united", "mail me@united.com", null],
    ["@united", "@united.Thanks for that", ["equal", "@united"]],
    ["@united", "@united.bsky.social hello", null],
    ["@united.bsky.social", "hi @united.bsky.social", ["equal", "@united.bsky.social"]],
    ["@delta_assist", "ask @Delta_Assist now", ["equal", "@Delta_Assist"]],
    ["#fail", "epic #FAIL", ["equal", "#FAIL"]],
    ["#fail", "failing fail", null],
    ["united", "@united rocks", ["equal", "@united"]],
    ["united", "unitedfront reunited", null],
    ["mcdonald", "McDonald's rocks", ["equal", "McDonald"]],
    ["7-eleven", "a 7 Eleven store", ["equal", "7 Eleven"]],
    ["google", "Google™ search", ["equal", "Google"]],
    ["vinfast", "Vin\u200bFast mới", ["equal", "Vin\u200bFast"]],
    ["vinfast", "ＶｉｎＦａｓｔ", ["equal", "ＶｉｎＦａｓｔ"]],
    ["fine", "🎉 ﬁne", ["equal", "ﬁne"]],
    ["美国", "我爱美国人", ["equal", "美国"]],
    ["กาแฟ", "ดื่มกาแฟร้อน", ["equal", "กาแฟ"]],
    ["constructor", "the constructor", ["equal", "constructor"]],
  ])("%s in %j gives %j", (query, text, expected) => {
    expect(find(query, text)).toEqual(expected);
  });
});

describe("Vietnamese marks", () => {
  it.each([
    // Missing but never different.
    ["điện", "dien tu", ["bare", "dien"]],
    ["điện", "đien tử", ["bare", "đien"]],
    ["điện", "diễn ra", null],
    // A lone word that stands without marks is never a marked one in a marked stretch.
    ["đá", "làn da đẹp", null],
    ["đá", "da bong hay qua", ["bare", "da"]],
    ["đá", "một hai ba bốn năm sáu da", null],
    ["đá", "đẹp one two three four five da", ["bare", "da"]],
    ["không", "tôi khong biết", ["bare", "khong"]],
    // Two syllables or more: anywhere.
    ['"điện máy xanh"', "mua ở dien may xanh bị lừa", ["bare", "dien may xanh"]],
    ['"điện máy xanh"', "Điện Máy XANH", ["equal", "Điện Máy XANH"]],
    ['"điện máy xanh"', "điện mây xanh", null],
    ['"hà nội"', "hà giang và nội bài", null],
    // Typed without marks.
    ["be", "bé bể", null],
    ["be", "xe be màu vàng", ["equal", "be"]],
    ['"da nang"', "đi Đà Nẵng chơi", ["folded", "Đà Nẵng"]],
    ['"da nang"', "đa năng", ["folded", "đa năng"]],
    // Equivalent spellings.
    ['"hoà bình"', "hòa bình", ["equal", "hòa bình"]],
    ["quý", "qúy khách", ["equal", "qúy"]],
    ["kỳ", "kì lạ", ["equal", "kì"]],
    ["lý", "lí do", ["equal", "lí"]],
    ["tay", "tai", null],
    ["thúi", "thúy", null],
    ["mi", "my flight", null],
    // Overrides.
    ["fold:be", "bé bể", ["folded", "bé", "bể"]],
    ['exact:"đà nẵng"', "da nang", null],
    ['exact:"đà nẵng"', "đà nẵng", ["equal", "đà nẵng"]],
    ["exact:hoà", "hòa", ["equal", "hòa"]],
    // Joined.
    ['"điện máy xanh"', "ghé #DienMayXanh", ["joined", "#DienMayXanh"]],
    ['"điện máy xanh"', "#ĐiệnMáyXanh", ["joined", "#ĐiệnMáyXanh"]],
    ['"điện máy xanh"', "#ĐiênMâyXanh", null],
    ['"điện máy xanh"', "#dien_may_xanh", ["joined", "#dien_may_xanh"]],
    ['"điện máy xanh"', "https://www.dienmayxanh.com/x", ["joined", "dienmayxanh"]],
    ['"điện máy xanh"', "@dienmayxanh", ["joined", "@dienmayxanh"]],
    ['"viet jet"', "the vietjet thing", null],
    ["#dienmayxanh", "#ĐiệnMáyXanh", ["folded", "#ĐiệnMáyXanh"]],
    ["#be", "#bé", null],
    // Offsets are the original's, also where marks are written apart.
    ["không", "a kho\u0302ng", ["equal", "kho\u0302ng"]],
  ])("%s in %j gives %j", (query, text, expected) => {
    expect(find(query, text)).toEqual(expected);
  });
});

describe("createMatcher", () => {
  it("answers for all queries at once, in their order, with spans of what made them hold", () => {
    const matcher = createMatcher([
      { id: "united", query: "@united" },
      { id: "none", query: "@delta" },
      { id: "bad", query: "delayed AND NOT weather" },
      { id: "weather", query: '"bad weather" OR delayed OR (late AND never)' },
    ]);
    expect(matcher.match(post("@united delayed, late again"))).toEqual([
      { id: "united", form: "equal", spans: [{ start: 0, end: 7 }], titleSpans: [] },
      { id: "bad", form: "equal", spans: [{ start: 8, end: 15 }], titleSpans: [] },
      { id: "weather", form: "equal", spans: [{ start: 8, end: 15 }], titleSpans: [] },
    ]);
  });

  it("reads title and text as one post, a phrase in one of them", () => {
    const matcher = createMatcher([
      { id: "both", query: "vinamilk AND sữa" },
      { id: "across", query: '"vinamilk sữa"' },
    ]);
    expect(matcher.match(post("sữa tươi", "Vinamilk"))).toEqual([
      { id: "both", form: "equal", spans: [{ start: 0, end: 3 }], titleSpans: [{ start: 0, end: 8 }] },
    ]);
  });

  it("leaves out a query that does not parse, and says so", () => {
    const matcher = createMatcher([
      { id: "broken", query: '"never closed' },
      { id: "good", query: "vinamilk" },
    ]);
    expect(matcher.refused).toMatchObject([{ id: "broken", problems: [{ code: "unclosed-quote" }] }]);
    expect(matcher.match(post("vinamilk")).map((match) => match.id)).toEqual(["good"]);
  });

  it("stays linear on hostile text", () => {
    const matcher = createMatcher([
      { id: "a", query: `"${"a ".repeat(40)}b" OR đá OR @united` },
      { id: "b", query: '"điện máy xanh"' },
    ]);
    const hostile = [
      "a ".repeat(100_000),
      "a.".repeat(100_000),
      "@a".repeat(100_000),
      "x".repeat(1_000_000),
      `e${"\u0301\u0323".repeat(50_000)}`,
      "😡".repeat(50_000),
      "\u200f\u202e".repeat(50_000),
      "#".repeat(200_000),
    ];
    for (const text of hostile) {
      const before = performance.now();
      matcher.match(post(text));
      expect(performance.now() - before).toBeLessThan(2_000);
    }
  });
});
