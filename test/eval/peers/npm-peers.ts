import SentimentAnalyzer from "natural/lib/natural/sentiment/SentimentAnalyzer.js";
import PorterStemmer from "natural/lib/natural/stemmers/porter_stemmer.js";
import tokenizers from "natural/lib/natural/tokenizers/regexp_tokenizer.js";
import Sentiment from "sentiment";
import vader from "vader-sentiment";
import winkSentiment from "wink-sentiment";
import { type Peer, toneOfScore, VADER_BAND } from "./peer.ts";

/** The libraries from npm, each used as its documentation shows. */
export function npmPeers(): Peer[] {
  const afinn = new Sentiment();
  return [
    peerOf("sentiment", (text) => afinn.analyze(text).score),
    naturalPeer("natural, afinn, stemmed", PorterStemmer),
    naturalPeer("natural, afinn", null),
    peerOf("vader-sentiment", (text) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound, VADER_BAND),
    peerOf("wink-sentiment", (text) => winkSentiment(text).score),
  ];
}

function peerOf(name: string, scoreOf: (text: string) => unknown, band = 0): Peer {
  return { name, tonesOf: (texts) => texts.map((text) => toneOfScore(scoreOf(text), band)) };
}

function naturalPeer(name: string, stemmer: null | { stem(token: string): string }): Peer {
  const analyzer = new SentimentAnalyzer("English", stemmer, "afinn");
  const tokenizer = new tokenizers.WordTokenizer();
  return peerOf(name, (text) => {
    const words = tokenizer.tokenize(text);
    return words.length === 0 ? 0 : analyzer.getSentiment(words);
  });
}
