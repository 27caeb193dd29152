import { describe, expect, it } from "vitest";
import { createLexiconModel } from "../lexicon-model.ts";

const model = createLexiconModel();
const tone = (text: string) => model.read(text, { lang: "en" }).overall().sentiment;

/** Sentences as people write them to brands, by what makes them hard to read. */
const SENTENCES: Readonly<Record<string, readonly (readonly [text: string, sentiment: number])[]>> = {
  "a negator reaches over words in between": [
    ["I wouldn't say the service was good", -1],
    ["nothing about this flight was enjoyable", -1],
    ["Nobody at the gate was friendly", -1],
    ["Not once did anyone smile or help", -1],
    ["without any respect for customers", -1],
    ["The staff were neither friendly nor helpful", -1],
    ["hardly a pleasant trip", -1],
    ["far from perfect", -1],
    ["failed to impress", -1],
    ["I no longer love this brand", -1],
  ],
  "a negator ends with its clause": [
    ["I did not call, the crew were lovely", 1],
    ["no wifi. Great crew", 1],
    ["Do not know the price but the taste is wonderful", 1],
  ],
  "blame that is negated is mild praise": [
    ["not a bad experience at all", 1],
    ["nothing bad to say", 1],
    ["not the worst flight I have had", 1],
    ["I have never been disappointed by this airline", 1],
    ["Never had a problem with them", 1],
  ],
  "negated words that praise": [
    ["no complaints at all, the crew were lovely", 1],
    ["zero complaints", 1],
    ["couldn't be happier with my new phone", 1],
    ["could not be happier with the service", 1],
    ["It doesn't get better than this", 1],
    ["I can't recommend it enough", 1],
    ["you can't go wrong with this one", 1],
    ["the crew went above and beyond", 1],
  ],
  "negated words that blame": [
    ["I can't recommend this phone", -1],
    ["you can't trust them", -1],
    ["I don't trust them anymore", -1],
    ["it doesn't work", -1],
    ["Please don't buy one", -1],
    ["wouldn't recommend it to anyone", -1],
    ["anything but helpful", -1],
    ["thanks for nothing", -1],
  ],
  "one contraction, whatever its apostrophe": [
    ["isn't great", -1],
    ["isn’t great", -1],
    ["isnt great", -1],
    ["don’t buy it", -1],
    ["can’t recommend it enough", 1],
  ],
  "what follows a contrast weighs more": [
    ["The seat was small but the crew were wonderful", 1],
    ["Lovely crew, but they lost my luggage and nobody cares", -1],
    ["Delivery was late, however the product is excellent", 1],
    ["It was expensive but absolutely worth it", 1],
    ["cheap but terrible quality", -1],
  ],
  "complaints without a swear word": [
    ["2 hours on hold and then they hung up on me", -1],
    ["still waiting for my refund after 3 months", -1],
    ["they lost my bag", -1],
    ["they charged me twice", -1],
    ["I want my money back", -1],
    ["stopped working after the update", -1],
    ["regret buying this", -1],
    ["wish I never bought it", -1],
    ["one star", -1],
  ],
  "strong words beside a tone strengthen it": [
    ["insanely good", 1],
    ["ridiculously slow", -1],
    ["damn good coffee", 1],
    ["so disappointed in the battery", -1],
  ],
  "letters drawn out": [
    ["soooo slooooow", -1],
    ["loooove it", 1],
    ["amaaaazing", 1],
    ["worrrrst", -1],
  ],
  "facts and requests say nothing": [
    ["what time does the flight to Boston leave", 0],
    ["my flight leaves at 9 from gate 12", 0],
    ["Is the lounge open on Sunday?", 0],
    ["please send me the number of your support", 0],
    ["promised for Monday, arrives Monday", 0],
  ],
  "words that are names or idioms say nothing": [
    ["flying United States tomorrow", 0],
    ["it looks like a phone", 0],
    ["pay for two tickets", 0],
  ],
};

describe.each(Object.entries(SENTENCES))("%s", (_, sentences) => {
  it.each(sentences)("“%s” is %i", (text, sentiment) => {
    expect(tone(text)).toBe(sentiment);
  });
});

describe("strength", () => {
  const score = (text: string) => model.read(text, { lang: "en" }).overall().score ?? Number.NaN;

  it.each([
    ["very good", "good"],
    ["good", "somewhat good"],
    ["good, good", "good"],
    ["gooood", "good"],
    ["slightly bad", "very bad"],
    ["good 👍", "good"],
  ])("“%s” is nearer to praise than “%s”", (more, less) => {
    expect(score(more)).toBeGreaterThan(score(less));
  });

  it("of a sign that is repeated grows only so far", () => {
    expect(score("👎".repeat(3))).toBeLessThan(score("👎"));
    expect(score("👎".repeat(40))).toBe(score("👎".repeat(3)));
  });
});
