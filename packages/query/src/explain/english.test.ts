import { describe, expect, it } from "vitest";
import { explainQuery } from "../explain.ts";
import { parseQuery } from "../parse/parser.ts";

const LIBRARY: Readonly<Record<string, string>> = { noise: "spam OR scam", site: "site:vnexpress.net lang:vi" };

function say(text: string) {
  const outcome = parseQuery(text, { named: (name) => LIBRARY[name] ?? null });
  if (!outcome.ok) throw new Error(`${text}: ${outcome.problems[0]?.message}`);
  return explainQuery(outcome.query, "en").replace(/^posts that /, "");
}

describe("a term in English", () => {
  it.each([
    ['"điện   máy"', "say “điện máy”"],
    ["7-eleven", "say “7-eleven”"],
    ['fold:"đà nẵng"', "say “đà nẵng” (whatever its marks)"],
    [
      'exact:"đà nẵng"~2',
      "say “đà nẵng” (in any order, with at most two other words among them; with exactly these marks)",
    ],
    ['"a b"~0', "say “a b” (in any order)"],
    ['"a b"~1', "say “a b” (in any order, with at most one other word among them)"],
    ['"a b"~12', "say “a b” (in any order, with at most 12 other words among them)"],
    ['case:"Be Group"', "say “Be Group” (in exactly this case)"],
    ["*bank*", "say a word with “bank” in it"],
    ["fold:bank*", "say a word that begins with “bank” (whatever its marks)"],
    ['"bank* app"', "say “bank* app” (* is any letters, ? is one)"],
    ["viettel~1", "say “viettel” (or one letter off)"],
    ["không", "say “không” (không also written hok, hông, hong, ko, khum, hổng, hôg, khôg or khog)"],
    ["exact:không", "say “không” (with exactly these marks)"],
    ["case:Không", "say “Không” (in exactly this case)"],
    ['"được rồi"', "say “được rồi” (được also written đc or dc; rồi also written rùi)"],
    ['"😡"', "say 😡"],
    ['raw:"say \\"hi\\""', 'say exactly the text “say "hi"”'],
  ])("%s: %s", (text, expected) => {
    expect(say(text)).toBe(expected);
  });
});

describe("words and their distance in English", () => {
  it.each([
    ["a ONEAR/0 b", "say “a” right before “b”"],
    ["a ONEAR/3 b", "say “a” before “b” with at most three words between"],
    ["a NEAR/1 b", "say “a” within one word of “b”"],
    ["a NEAR/11 b", "say “a” within 11 words of “b”"],
    ["a NEAR/1 b NEAR/2 c", "say (“a” within one word of “b”) within two words of “c”"],
    ["a NEAR/2 {noise}", "say “a” within two words of (“spam” or “scam”)"],
    ["SENTENCE(a (b OR c))", "say “a” and (“b” or “c”) in one sentence"],
    ["SENTENCE(a OR b)", "say (“a” or “b”) in one sentence"],
    ["title:(a -b)", "say (“a”, but not “b”) in the title"],
    ["x -SENTENCE(a b)", "say “x”, but do not say “a” and “b” in one sentence"],
  ])("%s: %s", (text, expected) => {
    expect(say(text)).toBe(expected);
  });
});

describe("a field in English", () => {
  it.each([
    ["likes:0", "have exactly 0 likes"],
    ["likes:<5", "have fewer than 5 likes"],
    ["shares:<=5", "have at most 5 shares"],
    ["comments:>=1k", "have at least 1,000 comments"],
    ["views:1m..2m", "have 1,000,000 to 2,000,000 views"],
    ["followers:1k..2k", "are by authors with 1,000 to 2,000 followers"],
    ["lang:other", "are in another language"],
    ["has:mention,hashtag,title", "have an @handle, a hashtag or a title"],
    ["has:question", "have a question"],
    ["is:reply,repost", "are replies or reposts"],
    ["kind:article OR kind:video", "are articles or are videos"],
    ["source:facebook,tiktok", "are on facebook or tiktok"],
    ["sentiment:positive,unsure x", "say “x” and are positive or unsure about it"],
    ["x -likes:>5", "say “x”, but do not have more than 5 likes"],
    ["x -is:reply", "say “x”, but are not replies"],
    ["{site}", "fit {site} (are on the site vnexpress.net and are in Vietnamese)"],
    ["x -{site}", "say “x”, but do not fit {site} (are on the site vnexpress.net and are in Vietnamese)"],
  ])("%s: %s", (text, expected) => {
    expect(say(text)).toBe(expected);
  });
});
