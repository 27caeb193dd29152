import { hashBareWord } from "../reading/hash.ts";
import { createHashTable, type HashTable } from "../reading/hash-table.ts";

const ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x".split(" ");
/** Written before front vowels alone, and those written before all others. */
const BEFORE_FRONT = new Set(["k", "gh", "ngh"]);
const BEFORE_BACK = new Set(["c", "g", "ng"]);
const FRONT = /^[eêiy]/;

const RIMES = `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uât uây uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y`.split(/\s+/);
const ALONE = "yêm yên yêng yêt yêu".split(" ");
const AFTER_QU =
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e ec en eo et ê êch ên ênh êt êu
  i ich in it y ych yên yêt ynh yt ơ ơi ơn ơt ôc ua`.split(/\s+/);
const AFTER_GI = "êng ên êt êc êm êu".split(" ");

/** Every syllable that Vietnamese spelling allows, without tones: "ngoan", "điên". */
export const SYLLABLES: ReadonlySet<string> = new Set([
  ...RIMES,
  ...ALONE,
  ...ONSETS.flatMap((onset) => RIMES.filter((rime) => fits(onset, rime)).map((rime) => onset + rime)),
  ...AFTER_QU.map((rime) => `qu${rime}`),
  ...AFTER_GI.map((rime) => `gi${rime}`),
  "gi",
  "gin",
  "gip",
]);

function fits(onset: string, rime: string): boolean {
  if (BEFORE_FRONT.has(onset)) return FRONT.test(rime);
  if (BEFORE_BACK.has(onset)) return !FRONT.test(rime) && !(onset === "c" && rime.startsWith("oo"));
  return onset !== "gi" || !FRONT.test(rime) || rime.startsWith("e");
}

const bareTable: HashTable = createHashTable([...SYLLABLES].map((syllable) => [hashBareWord(syllable), 0]));

/** Whether the hash of a word without marks is that of a Vietnamese syllable without marks. */
export function isSyllableHash(bareHash: number): boolean {
  return bareTable.get(bareHash) === 0;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOPPED = /(?:p|t|c|ch)$/;
const TONES_OF_STOPPED = "\u0301\u0323";

/** Whether a word in lower case, composed, is a Vietnamese syllable with its marks: "điện", "ngoan"; not "diẹn". */
export function isSyllable(word: string): boolean {
  const apart = word.normalize("NFD");
  const tones = apart.match(TONE) ?? [];
  const letters = apart.replace(TONE, "").normalize("NFC");
  if (tones.length > 1 || !SYLLABLES.has(letters)) return false;
  return !STOPPED.test(letters) || TONES_OF_STOPPED.includes(tones[0] ?? "-");
}
