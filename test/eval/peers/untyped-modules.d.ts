declare module "vader-sentiment" {
  const vader: { SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } } };
  export = vader;
}

declare module "wink-sentiment" {
  const analyse: (text: string) => { score: unknown };
  export = analyse;
}

declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  const stemmer: { stem(token: string): string };
  export = stemmer;
}

declare module "natural/lib/natural/sentiment/SentimentAnalyzer.js" {
  class SentimentAnalyzer {
    constructor(language: string, stemmer: null | { stem(token: string): string }, list: string);
    getSentiment(words: readonly string[]): number;
  }
  export = SentimentAnalyzer;
}

declare module "natural/lib/natural/tokenizers/regexp_tokenizer.js" {
  export class WordTokenizer {
    tokenize(text: string): string[];
  }
}
