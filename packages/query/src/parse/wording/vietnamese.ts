import type { Wording } from "./english.ts";

const quoteIt = (word: string) => `Nếu muốn tìm chính từ đó, hãy đặt trong ngoặc kép: "${word}".`;
const thing = { "": "", "@": "Tên tài khoản", "#": "Hashtag", $: "Cashtag" } as const;

/** Every problem of a query in Vietnamese, code by code as in English. */
export const VIETNAMESE: Wording = {
  "too-long": (limit, length) => [
    `truy vấn dài tối đa ${limit} ký tự, câu này có ${length}`,
    "Hãy tách thành nhiều thương hiệu, hoặc lưu từng phần thành truy vấn có tên.",
  ],
  "too-many-terms": (limit) => [`truy vấn có tối đa ${limit} từ khóa`, "Hãy tách thành nhiều thương hiệu."],
  "too-many-wildcards": (limit) => [`truy vấn có tối đa ${limit} ký tự đại diện`, "Hãy viết rõ các dạng thường gặp."],
  "too-many-fuzzy": (limit) => [`truy vấn có tối đa ${limit} từ tìm gần đúng`, "Hãy viết rõ các lỗi gõ thường gặp."],
  "too-many-names": (limit) => [`truy vấn dùng tối đa ${limit} truy vấn có tên`, "Hãy gộp bớt."],
  "too-deep": (limit) => [`ngoặc lồng nhau tối đa ${limit} tầng`, "Hãy bỏ những ngoặc chỉ chứa một từ hoặc một nhóm."],
  "near-chain": (limit) => [
    `tối đa ${limit} toán tử NEAR nối tiếp nhau`,
    'Hãy viết cụm từ cho phép xen từ khác: "a b c"~5.',
  ],
  "phrase-too-long": (limit, words) => [
    `cụm từ có tối đa ${limit} từ, cụm này có ${words}`,
    "Hãy cắt thành các cụm ngắn hơn nối bằng AND.",
  ],
  empty: () => ["truy vấn đang trống", "Hãy viết ít nhất một từ, @tài_khoản hoặc #hashtag."],
  "unclosed-quote": () => ["dấu ngoặc kép này chưa được đóng", 'Thêm " ở cuối cụm từ.'],
  "unclosed-parenthesis": () => ["dấu ( này chưa được đóng", "Thêm ) ở cuối nhóm."],
  "unexpected-parenthesis": () => ["dấu ) này không đóng nhóm nào", "Bỏ nó đi, hoặc mở ( ở phía trước."],
  "empty-group": () => ["trong ngoặc không có gì", "Viết một từ vào trong, hoặc bỏ ngoặc."],
  "unclosed-comment": () => ["ghi chú này chưa được đóng", "Thêm >>> ở cuối ghi chú."],
  "unopened-comment": () => ["dấu >>> này không đóng ghi chú nào", "Bỏ nó đi, hoặc mở ghi chú bằng <<<."],
  "unclosed-name": () => ["dấu { này chưa được đóng", "Thêm } sau tên."],
  "missing-term": (where, lone) => [
    `cần một từ, "cụm từ", @tài_khoản, #hashtag hoặc ( ${where === "" ? "ở đầu câu" : `sau ${where}`}`,
    lone === null ? null : quoteIt(lone),
  ],
  "doubled-operator": (first, second) => [
    first === second ? `${first} bị viết hai lần` : `${first} và ${second} đứng cạnh nhau`,
    "Hãy giữ một cái.",
  ],
  "not-only": () => [
    "truy vấn này đúng cả với bài không nhắc đến gì: chỉ có NOT thì ra mọi bài còn lại",
    "Thêm một từ bắt buộc phải có: thương_hiệu NOT từ_khác.",
  ],
  "or-not": () => [
    "OR NOT ra gần như mọi bài: tất cả bài thiếu phần đứng sau",
    "Có phải bạn muốn viết AND NOT? Nếu không, hãy thêm một từ bắt buộc vào vế này.",
  ],
  "nothing-to-match": (text) => [`“${text}” không có chữ hay số nào để tìm`, 'Muốn tìm riêng ký hiệu, dùng raw:"…".'],
  "empty-phrase": () => ["giữa hai dấu ngoặc kép không có gì", "Viết một từ vào trong, hoặc bỏ ngoặc kép."],
  "wildcard-alone": () => [
    "chỉ một ký tự đại diện thì từ nào cũng khớp",
    'Cần ít nhất hai chữ: bank*. Muốn xen một từ bất kỳ, viết "a b"~1.',
  ],
  "wildcard-short": (text) => [`“${text}” quá rộng: cần ít nhất hai chữ hoặc số`, "Hãy viết thêm vài chữ của từ."],
  "wildcard-crowded": (limit) => [`một từ có tối đa ${limit} ký tự đại diện`, "Hãy viết rõ các dạng, nối bằng OR."],
  "wildcard-in-name": (sigil) => [
    `${thing[sigil]} không dùng được ký tự đại diện`,
    "Bỏ ký hiệu đứng đầu thì tìm được cả từ, hashtag và tài khoản.",
  ],
  "wildcard-cased": () => [
    "case: cần từ viết đúng như trong bài, không dùng ký tự đại diện",
    "Hãy viết rõ các dạng, nối bằng OR.",
  ],
  "fuzzy-bare": (word) => ["sau ~ cần một con số", `Có phải ý bạn là ${word}~1?`],
  "fuzzy-edits": (edits) => [`một từ chỉ được lệch 1 hoặc 2 chữ, không phải ${edits}`, "Hãy viết ~1 hoặc ~2."],
  "fuzzy-short": (edits, letters) => [
    `~${edits} cần từ có ít nhất ${letters} chữ cái`,
    "Từ ngắn chỉ lệch một chữ là thành từ khác: hãy viết rõ các cách gõ, nối bằng OR.",
  ],
  "fuzzy-one-word": () => ["~1 và ~2 chỉ dùng cho một từ", 'Với cụm từ cho phép xen từ khác, viết "a b"~3.'],
  "fuzzy-cased": () => ["case: cần từ viết đúng như trong bài, không tìm gần đúng", "Bỏ case: hoặc bỏ ~."],
  "fuzzy-in-phrase": () => [
    "trong ngoặc kép không tìm gần đúng được",
    "Đưa từ đó ra ngoài và nối bằng NEAR: từ~1 NEAR/0 khác.",
  ],
  "tilde-first": () => ["~ phải đứng ngay sau từ của nó, không có dấu cách", 'Viết từ~1, hoặc "a b"~3.'],
  "slop-bare": () => ["sau ~ cần một con số: được xen tối đa bao nhiêu từ", "Có phải ý bạn là ~5?"],
  "slop-too-far": (limit) => [`chỉ được xen tối đa ${limit} từ`, "Nếu ở đâu trong bài cũng được, dùng AND."],
  "slop-one-word": () => [
    "chỉ có một từ nên không có gì để xen giữa",
    "Muốn tìm cả lỗi gõ, viết từ~1 không có ngoặc kép.",
  ],
  "emoji-in-phrase": () => [
    "biểu tượng cảm xúc không thể nằm trong cụm từ",
    'Hãy để nó đứng gần: "giao hàng" NEAR/5 😡.',
  ],
  "emoji-prefixed": (prefix) => [`${prefix}: không có nghĩa với biểu tượng cảm xúc`, "Hãy viết riêng biểu tượng."],
  "operator-spelling": (typed, meant) => [
    `“${typed}” không phải toán tử ở đây`,
    `Có phải ý bạn là ${meant}? Muốn tìm chính chữ đó, hãy đặt trong ngoặc kép.`,
  ],
  "near-distance": (typed, meant) => [`${typed} chưa nói được xen tối đa bao nhiêu từ`, `Có phải ý bạn là ${meant}?`],
  "near-too-far": (limit) => [`chỉ được xen tối đa ${limit} từ`, "Nếu ở đâu trong bài cũng được, dùng AND."],
  "not-in-near": () => [
    "NEAR cần hai thứ có mặt trong bài: không đặt NOT cạnh nó được",
    "Hãy viết thứ cần tìm rồi loại phần đứng gần: a NOT (a NEAR/5 b).",
  ],
  "and-in-near": () => [
    "AND (hoặc dấu cách) không nằm trong NEAR được: nó không có một vị trí trong bài",
    'Hãy viết "cụm từ" trong ngoặc kép, nối bằng OR, hoặc nối tiếp: a NEAR/5 b NEAR/5 c.',
  ],
  "scope-in-near": (what) => [
    `${what} không nằm trong NEAR được: nó không có vị trí giữa các từ`,
    "Hãy nối nó bằng AND bên ngoài NEAR.",
  ],
  "scope-in-sentence": (what) => [
    `${what} không nằm trong SENTENCE được: nó không nói về từ trong một câu`,
    "Hãy nối nó bằng AND bên ngoài SENTENCE.",
  ],
  "scope-in-title": (what) => [
    `${what} không nằm trong title: được: nó không nói về từ trong tiêu đề`,
    "Hãy nối nó bằng AND bên ngoài.",
  ],
  "not-only-inside": (what) => [
    `trong ${what} không có gì bắt buộc phải có`,
    "Đặt NOT trước cả phần đó, hoặc thêm một từ bắt buộc.",
  ],
  "sentence-parenthesis": () => ["SENTENCE cần có ngoặc", "Viết SENTENCE(từ khác)."],
  "title-wants": () => [
    'ngay sau title: cần một từ, "cụm từ" hoặc một nhóm',
    'Viết title:từ, title:"hai từ" hoặc title:(a OR b).',
  ],
  "prefix-wants": (prefix) => [
    `ngay sau ${prefix}: cần một từ, hashtag hoặc "cụm từ"`,
    `Viết ${prefix}:từ hoặc ${prefix}:"hai từ"; với một nhóm, hãy đặt trước từng từ.`,
  ],
  "two-prefixes": (first, second) => [`${first}: và ${second}: không đi cùng nhau`, "Hãy giữ một cái."],
  "unknown-field": (name, meant, known) => [
    `không có trường “${name}:”`,
    `${meant === null ? `Các trường có sẵn: ${known}.` : `Có phải ý bạn là ${meant}:?`} Muốn tìm chữ có dấu hai chấm, hãy đặt trong ngoặc kép.`,
  ],
  "missing-value": (field, takes) => [`ngay sau ${field}: cần một giá trị`, `Giá trị nhận được: ${takes}.`],
  "unknown-value": (field, value, meant, takes) => [
    `${field}: không nhận giá trị “${value}”`,
    `${meant === null ? "" : `Có phải ý bạn là ${field}:${meant}? `}Giá trị nhận được: ${takes}.`,
  ],
  "unknowable-value": (field, value, takes) => [
    `không biết được ${field}:${value}: bài viết không cho biết`,
    `Giá trị nhận được: ${takes}.`,
  ],
  "number-wanted": (field, value) => [
    `${field}: không hiểu số “${value}”`,
    `Viết ${field}:>1000, ${field}:>=10, ${field}:<5, ${field}:10 hoặc ${field}:10..50.`,
  ],
  "site-wanted": (value) => [`“${value}” không phải tên miền`, "Viết như site:vnexpress.net."],
  "list-needs-or": (field) => [
    `các giá trị của ${field}: cách nhau bằng OR hoặc dấu phẩy`,
    `Viết ${field}:(a OR b) hoặc ${field}:a,b; muốn loại trừ thì đặt NOT trước trường.`,
  ],
  "field-colon": (field) => [`sau ${field} cần dấu hai chấm`, `Có phải ý bạn là ${field}:…?`],
  "unknown-name": (name) => [`không có truy vấn tên {${name}}`, "Kiểm tra chính tả, hoặc lưu nó trước."],
  "no-names": () => ["ở đây không dùng được truy vấn có tên", "Hãy viết nội dung của nó trong ngoặc."],
  "name-cycle": (path) => [`truy vấn có tên không được dùng lại chính nó: ${path}`, "Hãy bỏ bớt một tên."],
  "name-too-deep": (limit) => [`truy vấn có tên dùng nhau tối đa ${limit} tầng`, "Hãy gộp bớt."],
  "name-broken": (name, why) => [`truy vấn {${name}} không dùng được: ${why}`, "Hãy sửa nó trước."],
  "long-dash": () => ["gạch ngang dài không phải là NOT", "Có phải ý bạn là dấu trừ thường (-)?"],
  "loose-dash": () => ["dấu trừ có dấu cách theo sau không có nghĩa", "Muốn loại trừ, viết liền trước từ: -từ."],
};
