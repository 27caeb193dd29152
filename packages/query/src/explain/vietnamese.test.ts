import { describe, expect, it } from "vitest";
import { explainQuery } from "../explain.ts";
import { parseQuery } from "../parse/parser.ts";

function say(text: string) {
  const outcome = parseQuery(text, { named: (name) => (name === "noise" ? "spam OR scam" : null) });
  if (!outcome.ok) throw new Error(`${text}: ${outcome.problems[0]?.message}`);
  return explainQuery(outcome.query, "vi").replace(/^bài viết /, "");
}

describe("một từ khóa", () => {
  it.each([
    ['fold:"đà nẵng"', "có “đà nẵng” (dấu nào cũng được)"],
    ['exact:"đà nẵng"', "có “đà nẵng” (đúng dấu như đã gõ)"],
    ['"a b"~0', "có “a b” (thứ tự nào cũng được)"],
    ['case:"Be Group"', "có “Be Group” (đúng chữ hoa, chữ thường như đã gõ)"],
    ["*bank*", "có từ có chứa “bank”"],
    ['"bank* app"', "có “bank* app” (* là chữ bất kỳ, ? là một chữ)"],
    ["viettel~1", "có “viettel” (hoặc lệch một chữ cái)"],
    ["#ngon", "có hashtag #ngon"],
    ["@vtv24", "có tài khoản @vtv24"],
    ["$VNM", "có mã $VNM"],
    ["vui", "có “vui” (vui còn viết là zui hoặc dzui)"],
  ])("%s: %s", (text, expected) => {
    expect(say(text)).toBe(expected);
  });
});

describe("khoảng cách và phạm vi", () => {
  it.each([
    ["a ONEAR/0 b", "có “a” ngay trước “b”"],
    ["a NEAR/3 b", "có “a” và “b” cách nhau không quá 3 từ"],
    ["SENTENCE(a OR b)", "có (“a” hoặc “b”) trong cùng một câu"],
    ["title:(a -b)", "có (“a”, nhưng không có “b”) trong tiêu đề"],
    ["a -(b c)", "có “a”, nhưng không có đủ “b” và “c”"],
    ["a -{noise}", "có “a”, nhưng không thuộc {noise} (có “spam” hoặc “scam”)"],
  ])("%s: %s", (text, expected) => {
    expect(say(text)).toBe(expected);
  });

  it("rút gọn danh sách dài", () => {
    const many = Array.from({ length: 20 }, (_, nth) => `w${nth}`).join(" OR ");
    expect(say(many)).toMatch(/“w9” hoặc 10 từ khác$/);
  });
});

describe("trường dữ liệu", () => {
  it.each([
    ["likes:0", "có đúng 0 lượt thích"],
    ["shares:<5", "có dưới 5 lượt chia sẻ"],
    ["comments:<=5", "có tối đa 5 bình luận"],
    ["views:>=1.5m", "có ít nhất 1.500.000 lượt xem"],
    ["followers:1k..2k", "của tác giả có từ 1.000 đến 2.000 người theo dõi"],
    ["lang:other", "viết bằng ngôn ngữ khác"],
    ["has:mention,hashtag,title", "có nhắc tên tài khoản, hashtag hoặc tiêu đề"],
    ["has:emoji,question", "có biểu tượng cảm xúc hoặc câu hỏi"],
    ["is:repost,verified", "là bài đăng lại hoặc bài của tài khoản đã xác minh"],
    ["kind:comment,message", "là bình luận hoặc tin nhắn"],
    ["source:facebook", "đăng trên facebook"],
    ["x sentiment:positive,neutral", "có “x” và mang sắc thái tích cực hoặc trung tính"],
    ["x -sentiment:unsure", "có “x”, nhưng không mang sắc thái chưa rõ"],
    ["x -author:@vtv24", "có “x”, nhưng không phải của @vtv24"],
    ["x -kind:review", "có “x”, nhưng không phải là bài đánh giá"],
    ["x -followers:>10", "có “x”, nhưng không phải của tác giả có hơn 10 người theo dõi"],
    ["x -country:VN", "có “x”, nhưng không đến từ VN"],
    ["x -url:khuyen-mai", "có “x”, nhưng không có địa chỉ chứa “khuyen-mai”"],
  ])("%s: %s", (text, expected) => {
    expect(say(text)).toBe(expected);
  });
});
