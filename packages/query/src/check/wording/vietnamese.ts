import type { WarningWording } from "./english.ts";

/** Every doubt about a query in Vietnamese, code by code as in English. */
export const VIETNAMESE_WARNINGS: WarningWording = {
  "leading-wildcard": (pattern) => [
    `“${pattern}” bắt đầu bằng ký tự đại diện: phải dò từng từ của mọi bài`,
    "Hãy nối bằng AND với một từ đầy đủ, hoặc viết rõ các dạng.",
  ],
  "raw-without-word": (text) => [
    `raw:"${text}" không có chữ nào để tra: phải đọc hết mọi bài`,
    "Hãy nối bằng AND với một từ.",
  ],
  "fuzzy-alone": (word) => [
    `“${word}” phải so với từng từ của mọi bài`,
    "Hãy nối bằng AND với một từ đầy đủ, hoặc viết rõ các lỗi gõ thường gặp.",
  ],
  "fields-alone": () => [
    "không có từ nào thì phải xem mọi bài",
    "Như vậy là đúng nếu cần theo dõi tác giả hay trang; nếu không, hãy thêm một từ.",
  ],
  "never-both": (what) => [`không bài nào khớp: ${what} vừa phải có vừa không được có`, "Hãy bỏ một trong hai."],
  "never-range": () => ["không bài nào khớp: khoảng này có đầu lớn hơn cuối", "Hãy đổi chỗ hai số."],
  "never-number": () => ["không bài nào khớp: không có số đếm nào nhỏ hơn không", "Hãy lấy số lớn hơn."],
  "never-fields": (first, second) => [
    `không bài nào khớp: ${first} và ${second} không thể cùng đúng`,
    "Hãy nối các giá trị bằng OR, hoặc bỏ một cái.",
  ],
  "said-twice": (what) => [`${what} bị viết hai lần`, "Một lần là đủ."],
  "said-already": (what) => [`phần này thừa: chỉ ${what} đã tìm ra rồi`, "Hãy bỏ nó, hay ý bạn là AND?"],
  "too-common": (word) => [`“${word}” có trong rất nhiều bài`, 'Hãy thêm từ phải đi cùng, hoặc viết "cụm từ" dài hơn.'],
  "common-name": (word, cased) => [
    `“${word}” cũng là một từ thường ngày: sẽ có nhiều bài nói chuyện khác`,
    `Hãy giữ nó bằng cách viết hoặc từ đi cùng: case:${cased}, @${word}, #${word}, hoặc ${word} NEAR/5 (từ trong ngành).`,
  ],
  "unmarked-syllable": (word) => [
    `gõ không dấu, “${word}” chỉ khớp chữ không dấu`,
    `Nếu tên có dấu, hãy gõ dấu; muốn dấu nào cũng được, viết fold:${word}.`,
  ],
  "unmarked-phrase": (phrase) => [
    `“${phrase}” không dấu sẽ ra mọi cách đọc, như "da nang" ra cả Đà Nẵng, đa năng và đã nâng`,
    "Hãy gõ có dấu: bài viết không dấu vẫn tìm được. Muốn giữ mọi cách đọc, viết fold:.",
  ],
  "lower-operator": (word, operator) => [
    `“${word}” ở đây được tìm như một từ`,
    `Có phải ý bạn là ${operator}? Toán tử viết hoa, bằng tiếng Anh.`,
  ],
  "lower-scope": (word, meant) => [
    `“${word}” ở đây được tìm như một từ`,
    `Có phải ý bạn là ${meant}? Toán tử phải viết hoa.`,
  ],
  "comma-list": () => [
    "dấu phẩy không ngăn các lựa chọn: phần này được hiểu là một cụm từ, hoặc các từ phải cùng có",
    "Có phải ý bạn là OR?",
  ],
  "single-quotes": () => ["ngoặc đơn không tạo cụm từ: các từ này có thể ở bất kỳ đâu", 'Có phải ý bạn là "…"?'],
  "question-mark": (pattern) => [
    `“${pattern}” tìm từ dài thêm một chữ: ? thay cho một chữ cái`,
    "Có phải ý bạn là từ không có dấu hỏi?",
  ],
  "mixed-and-or": (reading) => [
    `AND gắn chặt hơn OR: vế này được hiểu là ${reading}`,
    "Hãy đặt ngoặc đúng chỗ bạn muốn.",
  ],
};
