import english from "natural/lib/natural/util/stopwords.js";
import spanish from "natural/lib/natural/util/stopwords_es.js";
import french from "natural/lib/natural/util/stopwords_fr.js";
import indonesian from "natural/lib/natural/util/stopwords_id.js";
import italian from "natural/lib/natural/util/stopwords_it.js";
import dutch from "natural/lib/natural/util/stopwords_nl.js";
import portuguese from "natural/lib/natural/util/stopwords_pt.js";
import afinn from "sentiment/languages/en/index.js";
import { hasSyllableShape } from "../lexicon/vietnamese-spelling.ts";

const listOf = (text: string) => text.split(/[\s,]+/).filter((word) => word !== "");

/** Common Vietnamese syllables in their unmarked spelling, and spellings of chats, that English does not have. */
export const VIETNAMESE_WORDS: ReadonlySet<string> = new Set(
  listOf(`khong ko hok khum duoc dc cua nhung nhieu nhu nay voi vay cung minh nguoi roi gi j anh chi em toi tui bac nha
    nhe nhi ak ah ne lam qua rat thi ma la va cho cac nhin thay biet noi lai cung chua dang se da bi vi neu khi sao
    ngon dep xau te tot thich yeu ghet chan met buon vui gia tien mua ban hang giao shop ship nhanh cham lau ngay
    thang nam hom mai truoc sau trong ngoai tren duoi den tu ve ra vao len xuong xe may dien thoai pin mang goi cuoc
    ngan vay lai suat khach nhan vien dich vu chat luong sp nv vs ntn mn mk bt cx vcl vl qa wa zay dui nghi hoc viec
    thoi chieu toi trua nuoc viet nam hoa sinh sua uong an com quan phai chuyen bay may bay`),
);

/** Common English words that no Vietnamese syllable is spelled like, and short ones that are plainly English. */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set([
  ...english.words.filter((word) => word.length > 1 && !VIETNAMESE_WORDS.has(word)),
  ...Object.keys(afinn.labels).filter((word) => !hasSyllableShape(word) && !word.includes(" ")),
  ...listOf(`i'm it's don't can't i've you're that's we're i'll didn't isn't doesn't wasn't won't what's lets u ur im
    dont just get got new now today tomorrow yesterday time flight service customer phone app bag hours please one two
    day week back need know make made going still really much even never always people good bad why when where who how
    this that with have your they them from would could should there their been were will about again because after
    before call called hold wait waiting airport plane gate seat ticket money bank price buy bought store online email`),
]);

/** Words of other languages in Latin letters, with those that English or Vietnamese share left out. */
export const OTHER_WORDS: ReadonlySet<string> = new Set(
  [
    ...[spanish, french, indonesian, italian, dutch, portuguese].flatMap((list) => list.words),
    ...listOf(`der die das und ist nicht ich ein eine mit von zu auf für wir sie aber auch noch habe hat sind war wie
      wenn heute immer mehr sehr les des est pas pour dans que une qui sur avec mais vous nous je tu il elle el los las
      una por con para pero muy está gracias não você uma muito obrigado yang dan di itu ini dengan tidak untuk saya
      aku kamu nggak gak banget sudah belum ang ng mga sa ko hindi po salamat het een niet voor zijn och att det som`),
  ]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 1 && !ENGLISH_WORDS.has(word) && !VIETNAMESE_WORDS.has(word) && word !== "ok"),
);
