import type { Scorer } from "@nghe/nlp";
import type { Peer } from "./peer.ts";

/** Ours, asked as the others are: of the post as a whole, with nothing told beside the text. */
export function ourPeer(scorer: Scorer): Peer {
  return {
    name: "nghe",
    tonesOf: (texts) => texts.map((text) => scorer.score({ text, target: null, lang: null }).best),
  };
}
