declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  const stemmer: { stem(token: string): string };
  export = stemmer;
}

declare module "natural/lib/natural/util/stopwords.js" {
  const list: { words: readonly string[] };
  export = list;
}

declare module "natural/lib/natural/util/stopwords_es.js" {
  const list: { words: readonly string[] };
  export = list;
}

declare module "natural/lib/natural/util/stopwords_fr.js" {
  const list: { words: readonly string[] };
  export = list;
}

declare module "natural/lib/natural/util/stopwords_id.js" {
  const list: { words: readonly string[] };
  export = list;
}

declare module "natural/lib/natural/util/stopwords_it.js" {
  const list: { words: readonly string[] };
  export = list;
}

declare module "natural/lib/natural/util/stopwords_nl.js" {
  const list: { words: readonly string[] };
  export = list;
}

declare module "natural/lib/natural/util/stopwords_pt.js" {
  const list: { words: readonly string[] };
  export = list;
}

declare module "sentiment/languages/en/index.js" {
  const language: { labels: Readonly<Record<string, number>> };
  export = language;
}

declare module "vader-sentiment/src/vader_lexicon.js" {
  export const lexicon: Readonly<Record<string, number>>;
}
