/**
 * Vietnamese syllables that are words as they stand, without any mark: rime, then the onsets it is found with
 * ("-" for none). Whoever writes one of these may well mean it, so it is no sign of marks left out.
 */
const ONSETS_BY_RIME: Readonly<Record<string, string>> = {
  a: "- b c ch d g gi h kh l m n ng nh ph qu r s t th tr v x",
  ai: "- b c ch d g gi h kh l m n ng nh ph qu r s t th tr v x",
  ao: "- b c ch d g gi h kh l m n ng nh ph r s t th tr v x",
  au: "c l m nh ph r s t th",
  ay: "b c ch d g h kh l m n ng nh ph qu r s t th v x",
  am: "- c d gi h kh l n nh r s t th v",
  an: "- b c ch d g gi h kh l m n ng nh ph qu r s t th tr v x",
  ang: "- b c ch d g gi h kh l m n ng nh ph qu r s t th tr v x",
  anh: "- b c ch d gi h kh l m n nh ph qu r s t th tr v x",
  e: "- b ch d gh h kh l m n ngh nh ph qu r s t th tr v x",
  em: "- h k l n nh r t x",
  en: "b ch d h kh l m n ph qu r s t th v x",
  eng: "b k l x",
  eo: "- b ch d h k kh l m n nh ph qu r s t th tr v x",
  i: "- b ch d g gh h k kh l m n ngh nh ph qu r s t th tr v x",
  ia: "b ch d h k l m r t th v x",
  im: "- ch d gh h k l ph s t",
  in: "- b ch h k l m n p qu r s t th v x",
  inh: "- b ch d h k kh l m n ngh nh ph qu r s t th tr v x",
  iu: "d h l m r t th x",
  o: "- b c ch d g gi h kh l m n ng nh ph r s t th tr v x",
  oa: "- ch d h kh l ng nh t th x",
  oai: "- h kh ng nh th x",
  oan: "- d h kh l ng s t th x",
  oang: "- ch h kh l t th x",
  oanh: "- d h kh l ng t",
  oay: "h l ng x",
  oe: "ch h kh l ng nh t x",
  oi: "- c ch d h l m n ng nh r s t th v x",
  om: "- b ch d g h kh l m n nh t x",
  on: "- b c ch d h l m n ng nh r s t th tr v x",
  ong: "- b c ch d gi h l m n ph r s t th tr v x",
  u: "- b c ch d g h kh l m n ng nh ph r s t th tr v x",
  ua: "- c ch d h kh m r t th x",
  ui: "b c ch d h kh l m n r s t th tr v x",
  um: "- b ch d h kh l nh s t th tr x",
  un: "- b ch d gi h l m ph r s t th tr v x",
  ung: "- b c ch d h kh l m n nh ph r s t th tr v x",
  uy: "- d h kh l ng s t th tr",
  uya: "kh",
  uynh: "h kh qu",
  y: "-",
};

const words = new Set(
  Object.entries(ONSETS_BY_RIME).flatMap(([rime, onsets]) =>
    onsets.split(" ").map((onset) => (onset === "-" ? rime : onset + rime)),
  ),
);

/** Whether a spelling without marks is a Vietnamese word as it stands ("da", "may"; not "khong", "duoc"). */
export function isBareWord(key: string): boolean {
  return words.has(key);
}

const SHAPE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?(?:i|y|u|o)?(?:a|e|i|o|u|y|oo)(?:[iyoua]|m|n|ng|nh|p|t|c|ch)?$/;

/** Whether letters without marks could be one Vietnamese syllable: a hashtag that could not must hold several. */
export function hasSyllableShape(plain: string): boolean {
  return SHAPE.test(plain);
}
