/**
 * What random posts and queries are made of: few words, each in many writings (marked, partly marked, unmarked, in
 * capitals, in chats' spelling), so that they often meet. Queries are typed in the first writings more than the last.
 */
export const SYLLABLES = [
  ...["điện", "dien", "đien", "diện", "diễn", "Điện", "ĐIỆN"],
  ...["máy", "may", "mây", "MÁY"],
  ...["xanh", "Xanh"],
  ...["không", "khong", "hok", "ko", "Ko", "KO", "hong"],
  ...["được", "duoc", "đc", "dc"],
  ...["đá", "da", "dã"],
  ...["hoà", "hòa", "hoa", "kỳ", "kì", "ky", "ki", "quý", "qúy"],
  ...["nóng", "yếu", "pin", "be", "bé"],
] as const;

export const WORDS = [
  ...["bank", "banks", "Bank", "bank2", "colour", "color", "apple", "Apple", "APPLE", "aple"],
  ...["vinfast", "VinFast", "vietcombank", "VCB", "vcb", "iphone15", "united", "jet", "NOT", "dienmayxanh"],
] as const;

/** Names as hashtags, handles and domains write them. */
export const NAMES = [
  "united",
  "UnitedFront",
  "dienmayxanh",
  "ĐiệnMáyXanh",
  "dien_may_xanh",
  "bank",
  "da",
  "kỳ",
] as const;

export const EMOJI = ["😡", "❤️", "❤", "👍🏽", "🇻🇳", "👨‍👩‍👧"] as const;

/** Names in pieces: apart, or parted to hide them. */
export const PIECES = [
  ...["V.C.B", "V C B", "v-c-b", "VC B", "A.V.C.B", "Viet*com*bank", "viet com bank", "Viet-com-bank", "vin fast"],
  ...["V.i.n.F.a.s.t", "dien may xanh", "điện máy xanh", "Điện-Máy-Xanh", "k.h.o.n.g"],
] as const;

/** What stands in texts beside words: signs, domains, other scripts, odd Unicode. */
export const ODDITIES = [
  ...["dienmayxanh.com", "www.bank.com.vn", "https://united.com/x", "me@united.com", "dien-may-xanh.vn"],
  ...["…", "-", "*", "!!!", "3.5", "15", "5k", "100", "A.B", "V", "C", "B", "v", "1️⃣"],
  ...["ﬁne", "\u200b", "Vin\u200bFast", "ＶｉｎＦａｓｔ", "điê\u0323n", "kho\u0302ng", "½", "Brand™", "İstanbul"],
  ...["美国", "我爱美国人", "กาแฟ", "ดื่มกาแฟ", "삼성", "sushi寿司", "#美国", "삼성전자", "㍿", "コーヒー", "ｺｰﾋｰ"],
  ...[
    "5ko",
    "ko5",
    "ko.5",
    "\u00a0",
    "\t",
    "V\u200b.C.B",
    "V․C․B",
    "V·C•B",
    "v_c_b",
    "ⒶⒷ",
    "ⅷ",
    "🇻🇳🇺🇸",
    "👍👍",
    "☎",
    "©",
  ],
  ...["Google+", "C++", "Yahoo!", "Q&A"],
] as const;

export const CASHTAGS = ["$VNM", "$vcb", "$100", "US$5", "$AAPL", "$VNM.", "$$VNM", "x$VNM"] as const;

/** Letters of which words of few letters are made, so that marks, swaps and rimes of all kinds meet. */
export const LETTERS = ["a", "á", "ạ", "ă", "ắ", "b", "d", "đ", "i", "y", "ý", "ỳ", "k", "qu", "o", "ô", "1"] as const;
