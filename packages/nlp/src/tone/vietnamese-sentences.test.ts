import { describe, expect, it } from "vitest";
import { createLexiconModel } from "../lexicon-model.ts";

const model = createLexiconModel();
const tone = (text: string) => model.read(text, { lang: "vi" }).overall().sentiment;

/** Sentences as people write them below posts of brands, by what makes them hard to read. */
const SENTENCES: Readonly<Record<string, readonly (readonly [text: string, sentiment: number])[]>> = {
  "a negator reaches over words in between": [
    ["mình không thấy ngon như quảng cáo", -1],
    ["nhân viên không được thân thiện", -1],
    ["không có tâm", -1],
    ["bé nhà mình không thích", -1],
  ],
  "hàng không is an airline, and goods that are not": [
    ["giao hàng không nhanh như đã hứa", -1],
    ["hàng không đẹp như hình", -1],
    ["giao hàng không chậm, đóng gói đẹp", 1],
    ["ngành hàng không tăng trưởng", 0],
    ["vé hàng không giá rẻ mùa này", 1],
    ["hãng hàng không mở đường bay mới", 0],
  ],
  "blame that is negated is mild praise": [
    ["chưa bao giờ thất vọng với shop", 1],
    ["không lỗi lầm gì, máy chạy êm", 1],
    ["không có gì để chê luôn", 1],
    ["không có gì để phàn nàn", 1],
  ],
  "nothing is better, nothing is worse": [
    ["chưa thấy chỗ nào ngon hơn", 1],
    ["chưa thấy dịch vụ nào tệ hơn", -1],
    ["chưa bao giờ thấy app nào tệ như này", -1],
    ["chua thay cho nao te hon", -1],
  ],
  "fixed phrases mean more than their words": [
    ["chuẩn không cần chỉnh", 1],
    ["hết nước chấm", 1],
    ["10 điểm không có nhưng", 1],
    ["không đáng đồng tiền bát gạo", -1],
    ["tiền mất tật mang", -1],
    ["được cái mã", -1],
    ["làm ăn kiểu gì vậy", -1],
    ["chất lượng đi xuống", -1],
    ["thua xa hàng cũ", -1],
  ],
  "fast is not always good": [
    ["giao hàng nhanh", 1],
    ["pin tụt nhanh quá", -1],
    ["máy nhanh hỏng", -1],
    ["tuy đẹp nhưng pin tụt nhanh quá", -1],
  ],
  "hay is good, often, and or": [
    ["phim hay quá", 1],
    ["điện thoại hay bị đơ", -1],
    ["app hay bị lỗi", -1],
    ["mua online hay là ra cửa hàng", 0],
  ],
  "what follows a contrast weighs more": [
    ["tuy hơi đắt nhưng chất lượng tuyệt vời", 1],
    ["mẫu mã đẹp nhưng mà dùng chán lắm", -1],
    ["lúc đầu hơi lo nhưng dùng rồi thấy rất ổn", 1],
    ["giá mềm mà chất lượng ổn", 1],
  ],
  "what is asked is not said": [
    ["sữa này có tốt hơn sữa kia không ạ?", 0],
    ["có ai dùng chưa cho xin review", 0],
    ["dùng có ổn không mọi người", 0],
    ["shop ơi còn hàng không", 0],
    ["cho mình hỏi giá bao nhiêu ạ", 0],
  ],
  "a question may complain": [
    ["sao giao chậm vậy?", -1],
    ["tại sao không ai trả lời tin nhắn?", -1],
    ["sao lâu thế shop?", -1],
  ],
  "complaints of waiting, money and body": [
    ["đặt 2 tuần rồi mà chưa thấy giao", -1],
    ["hứa hoàn tiền mà mãi không thấy", -1],
    ["gọi mãi không ai nghe", -1],
    ["bị trừ tiền oan", -1],
    ["uống vào bị đau bụng", -1],
    ["có dòi trong sữa", -1],
    ["đóng gói sơ sài", -1],
    ["phí cả tiền", -1],
  ],
  "spellings of chats": [
    ["sp k giống hình, thất vọng ghê", -1],
    ["hk hài lòng", -1],
    ["okela lắm shop", 1],
    ["đẹpppppp quáaaa", 1],
    ["hàng lỗi tùm lum mà k đổi trả", -1],
    ["như cc", -1],
    ["xịn xò con bò luôn ạ", 1],
  ],
  "without marks": [
    ["hang kem chat luong, that vong", -1],
    ["nhan vien thai do te", -1],
    ["khong bao gio quay lai", -1],
    ["may hay bi loi, bao hanh lau", -1],
    ["minh rat thich san pham nay", 1],
    ["se ung ho shop tiep", 1],
    ["may bay ha canh luc 9 gio", 0],
  ],
  "facts and news say nothing": [
    ["hôm nay đi siêu thị mua sữa", 0],
    ["cửa hàng mở cửa lúc 8 giờ", 0],
    ["Vinamilk công bố kết quả kinh doanh quý 3", 0],
    ["mình đang dùng gói cước này", 0],
  ],
};

describe.each(Object.entries(SENTENCES))("%s", (_, sentences) => {
  it.each(sentences)("“%s” is %i", (text, sentiment) => {
    expect(tone(text)).toBe(sentiment);
  });
});

describe("English words in Vietnamese", () => {
  it.each([
    ["service tệ, mà app thì terrible", -1],
    ["feedback tốt, staff friendly lắm", 1],
    ["giao hàng not good", -1],
    ["can dam lam", 0],
  ])("“%s” is %i", (text, sentiment) => {
    expect(tone(text)).toBe(sentiment);
  });
});
