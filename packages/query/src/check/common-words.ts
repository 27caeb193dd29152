/** Words that stand in a great part of all posts, by hand; Vietnamese ones with their marks. */
const EVERYWHERE = new Set(
  [
    "là và có của không cho với các những được này khi thì mà đã đang sẽ cũng như để từ ra vào lên trong ngoài trên dưới",
    "một hai ba người tôi mình bạn anh chị em ạ à nhé nha ơi rồi nữa còn đi về lại làm ăn nói biết thấy hay rất quá lắm",
    "gì nào đâu sao ai nếu nhưng vì nên hơn nhất cái con chiếc ngày năm tháng giờ việc nhà nước mới cả mọi nhiều ít đó đây",
    "the a an and or of to in on at for with from by is are was were be been am i you he she it we they me my your his her",
    "its our their this that these those not no yes do does did have has had will would can could so if but as what who",
    "when where why how all any some more most just like get got go up out about one two new good day time people now",
  ].flatMap((line) => line.split(" ")),
);

/** Everyday words that are also names of brands, and mean something else more often than not. */
const NAMES = new Set(
  [
    "apple orange sun gap target shell visa dove tide amazon delta united polo puma jaguar galaxy focus fox sprint boost",
    "first national global city star gold silver dream magic smart vision next now grab tiki momo be may sen sao vang",
    "square zoom slack oracle subway caterpillar ford mini lotus life honor nothing oppo vivo mb vp tp hd bee mango guess",
    "diesel express limited staples dollar general southwest frontier spirit virgin hey meta x",
  ].flatMap((line) => line.split(" ")),
);

/** Whether a word as typed, in lower case, tells next to nothing. */
export const isEverywhere = (word: string): boolean => EVERYWHERE.has(word);

/** Whether a word as typed, in lower case, is one of common speech and of a brand. */
export const isCommonName = (word: string): boolean => NAMES.has(word);

const ENGLISH_ALSO = new Set(
  "so do me he we she to go no on in an at am can may man men ten pen hen den bi hi pin thin tin sin chin lo low hot not got".split(
    " ",
  ),
);

/** Whether a spelling that could be a Vietnamese syllable is an English word too. */
export const isEnglishToo = (word: string): boolean =>
  ENGLISH_ALSO.has(word) || (EVERYWHERE.has(word) && /^[a-z]+$/.test(word));
