import { variantsOf } from "../match/variants.ts";
import type { Comparison, FieldValue } from "../parse/field-test.ts";
import type { Element, FieldNode, Term } from "../parse/node.ts";
import { patternShape } from "./pattern-words.ts";
import { listed, type Speech, shortened } from "./speech.ts";

const JOINING = { and: "và", or: "hoặc" } as const;
const others = (count: number) => `${count} từ khác`;

export const VIETNAMESE_SPEECH: Speech = {
  posts: (clauses) => `bài viết ${clauses}`,
  term: sayTerm,
  raw: (text) => `nguyên văn “${text}”`,
  near: sayNear,
  list: (things, joining) => listed(shortened(things, others), JOINING[joining]),
  without: (wanted, unwanted) => `${wanted}, nhưng không có ${unwanted}`,
  none: (thing) => `không có ${thing}`,
  say: (thing, negated) => `${negated ? "không có" : "có"} ${thing}`,
  sayAll: (things, negated) => `${negated ? "không có đủ" : "có"} ${things}`,
  inSentence: (thing) => `${thing} trong cùng một câu`,
  inTitle: (thing) => `${thing} trong tiêu đề`,
  field: sayField,
  named: (name, clause, negated) => `${negated ? "không thuộc" : "thuộc"} {${name}} (${clause})`,
  but: (wanted, unwanted) => `${wanted}, nhưng ${unwanted}`,
};

function sayNear(left: string, right: string, distance: number, ordered: boolean): string {
  const between = distance === 0 ? "ngay cạnh nhau" : `cách nhau không quá ${distance} từ`;
  if (!ordered) return `${left} và ${right} ${between}`;
  return distance === 0 ? `${left} ngay trước ${right}` : `${left} đứng trước ${right}, ${between}`;
}

function sayTerm(term: Term): string {
  const notes = notesOf(term);
  const said = wordsOf(term);
  return notes.length === 0 ? said : `${said} (${notes.join("; ")})`;
}

function wordsOf({ elements, text, quoted }: Term): string {
  const [only] = elements;
  if (elements.length !== 1 || only === undefined) return `“${text.trim().replace(/\s+/g, " ")}”`;
  if (only.kind === "handle") return `tài khoản ${only.written}`;
  if (only.kind === "tag") return `hashtag ${only.written}`;
  if (only.kind === "cashtag") return `mã ${only.written}`;
  if (only.kind === "emoji") return only.written;
  return only.kind === "wildcard" || only.kind === "fuzzy"
    ? looseWord(only)
    : `“${quoted ? text.trim() : only.written}”`;
}

function looseWord(element: Element): string {
  if (element.kind === "fuzzy")
    return `“${element.written}” (hoặc lệch ${element.edits === 1 ? "một" : "tối đa hai"} chữ cái)`;
  if (element.kind !== "wildcard") return element.written;
  const { how, letters } = patternShape(element);
  if (how === "begins") return `từ bắt đầu bằng “${letters}”`;
  if (how === "ends") return `từ kết thúc bằng “${letters}”`;
  if (how === "contains") return `từ có chứa “${letters}”`;
  return `từ có dạng “${letters}” (* là chữ bất kỳ, ? là một chữ)`;
}

function notesOf({ marks, cased, slop, elements }: Term): string[] {
  const notes: string[] = [];
  if (slop !== null)
    notes.push(slop === 0 ? "thứ tự nào cũng được" : `thứ tự nào cũng được, xen tối đa ${slop} từ khác`);
  if (marks === "fold") notes.push("dấu nào cũng được");
  if (marks === "exact") notes.push("đúng dấu như đã gõ");
  if (cased) notes.push("đúng chữ hoa, chữ thường như đã gõ");
  if (elements.length > 1 && elements.some(({ kind }) => kind === "wildcard")) {
    notes.push("* là chữ bất kỳ, ? là một chữ");
  }
  if (marks === "auto" && !cased) notes.push(...elements.flatMap(variantNote));
  return notes;
}

function variantNote({ kind, written }: Element): string[] {
  const variants = kind === "word" ? variantsOf(written) : [];
  return variants.length === 0 ? [] : [`${written} còn viết là ${listed(variants, "hoặc")}`];
}

const LANGUAGES = new Map([
  ["vi", "tiếng Việt"],
  ["en", "tiếng Anh"],
  ["other", "ngôn ngữ khác"],
]);
const KINDS = new Map([
  ["post", "bài đăng"],
  ["reply", "bài trả lời"],
  ["repost", "bài đăng lại"],
  ["article", "bài báo"],
  ["review", "bài đánh giá"],
  ["comment", "bình luận"],
  ["video", "video"],
  ["message", "tin nhắn"],
  ["verified", "bài của tài khoản đã xác minh"],
]);
const HAVE = new Map([
  ["link", "đường dẫn"],
  ["hashtag", "hashtag"],
  ["mention", "nhắc tên tài khoản"],
  ["emoji", "biểu tượng cảm xúc"],
  ["title", "tiêu đề"],
  ["question", "câu hỏi"],
]);
const TONES = new Map([
  ["positive", "tích cực"],
  ["negative", "tiêu cực"],
  ["neutral", "trung tính"],
  ["unsure", "chưa rõ"],
]);
const COUNTED = new Map([
  ["likes", "lượt thích"],
  ["shares", "lượt chia sẻ"],
  ["comments", "bình luận"],
  ["views", "lượt xem"],
]);
const COMPARED: Readonly<Record<Comparison, string>> = {
  ">": "hơn ",
  ">=": "ít nhất ",
  "<": "dưới ",
  "<=": "tối đa ",
  "=": "đúng ",
};
const amount = (value: number) => new Intl.NumberFormat("vi").format(value);

function sayField({ field, test }: FieldNode, negated: boolean): string {
  const no = negated ? "không " : "";
  if (test.type === "number" || test.type === "range") {
    const count =
      test.type === "range" ? `từ ${amount(test.from)} đến ${amount(test.to)}` : COMPARED[test.op] + amount(test.value);
    if (field === "followers") return `${be(negated)}của tác giả có ${count} người theo dõi`;
    return `${no}có ${count} ${COUNTED.get(field) ?? field}`;
  }
  const values = test.type === "flag" ? test.values.map((text) => ({ text, quoted: false })) : test.values;
  const or = (say: (value: FieldValue) => string) => listed(shortened(values.map(say), others), "hoặc");
  const names = or(({ text }) => text);
  switch (field) {
    case "author":
      return `${be(negated)}của ${or(({ text, quoted }) => (quoted ? `“${text}”` : `@${text}`))}`;
    case "lang":
      return `${no}viết bằng ${or(({ text }) => LANGUAGES.get(text) ?? text)}`;
    case "country":
      return `${no}đến từ ${names}`;
    case "kind":
    case "is":
      return `${negated ? "không phải là" : "là"} ${or(({ text }) => KINDS.get(text) ?? text)}`;
    case "has":
      return `${no}có ${or(({ text }) => HAVE.get(text) ?? text)}`;
    case "source":
      return `${no}đăng trên ${names}`;
    case "site":
      return `${no}đăng trên trang ${names}`;
    case "url":
      return `${no}có địa chỉ chứa ${or(({ text }) => `“${text}”`)}`;
    default:
      return `${no}mang sắc thái ${or(({ text }) => TONES.get(text) ?? text)}`;
  }
}

const be = (negated: boolean) => (negated ? "không phải " : "");
