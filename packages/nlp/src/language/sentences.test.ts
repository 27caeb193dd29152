import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { detectLanguage } from "./detect-language.ts";

const mainOf = (text: string) => detectLanguage(readText(text), null).main;

const WITH_MARKS = `Hôm qua mới lấy máy, dùng tới nay chưa thấy lỗi gì
Chuyến bay sáng nay lại trễ hai tiếng, không ai báo một câu
Bác sĩ khám kỹ, dặn dò từng li từng tí
Nước dùng hơi nhạt so với lần trước
Ai biết chỗ sửa laptop uy tín ở Thủ Đức không?
Tổng đài bắt chờ mười lăm phút rồi tự ngắt
Con mình học được ba tháng, tiến bộ thấy rõ
Phí thường niên tăng mà chẳng thấy thông báo
Xe chạy êm, điều hoà mát lạnh
Đặt bàn cho sáu người tối thứ bảy còn chỗ không ạ
Mưa to quá, shipper vẫn giao đúng giờ, thương ghê
Game này nạp bao nhiêu cũng thua
Kem thoa lên nhẹ mặt, không bết
Công ty công bố doanh thu quý ba
Lần đầu cũng là lần cuối`.split("\n");

const WITHOUT_MARKS = `hom qua moi lay may, dung toi nay chua thay loi gi
chuyen bay sang nay lai tre hai tieng
bac si kham ky, dan do tung li tung ti
nuoc dung hoi nhat so voi lan truoc
ai biet cho sua laptop uy tin khong
tong dai bat cho muoi lam phut roi tu ngat
con minh hoc duoc ba thang roi
phi thuong nien tang ma chang thay thong bao
xe chay em, dieu hoa mat lanh
dat ban cho sau nguoi toi thu bay con cho khong
mua to qua, shipper van giao dung gio
game nay nap bao nhieu cung thua
kem thoa len nhe mat, khong bet
cong ty cong bo doanh thu quy ba
lan dau cung la lan cuoi`.split("\n");

const OF_CHATS = `ko bt sp này xài dc k mn
t mua hqua mà hnay hư r
shop ơi ib giá e vs ạ
đt lag vl, chán k buồn ns
ngon mà mắc wá đi
mng cho e hỏi ck vs
thik thì múc thui
hok hỉu sao luôn á
dc cái rẻ thui chứ k bền âu
rep e vs ad ơi`.split("\n");

const ENGLISH = `Picked up the phone yesterday and so far no issues
Our flight this morning was two hours late again
The doctor listened and explained every step
Broth was a bit bland compared to last time
Does anyone know a decent laptop repair near Leeds?
They kept me on hold for fifteen minutes and hung up
My kid has been going for three months and loves it
The annual fee went up without any notice
Rides smooth, air con is ice cold
Can we book a table for six on Saturday
Courier showed up on time in the pouring rain, legend
u guys r the best thx
idk why ppl hate on it tbh
lowkey the best fries in town
Company reports third quarter revenue
First time and last time`.split("\n");

const OTHER = `hoy no abren hasta las diez
la batería dura muy poco, qué pena
obrigado pela ajuda, adorei tudo
a entrega demorou muito tempo
je ne comprends pas pourquoi c'est si cher
très bonne qualité, je suis content
ich habe heute noch nichts gehört
das Personal war sehr freundlich
non mi piace per niente questo prodotto
saya sudah tunggu lama tapi belum datang
harganya mahal banget sih
ik heb nog niets gehoord van jullie
jag har inte hört något från er
nie polecam, bardzo słaba jakość
hiç memnun kalmadım, çok pahalı
спасибо, всё отлично
配送が遅すぎる
배송이 너무 늦어요
บริการดีมาก
शानदार सेवा धन्यवाद
خدمة ممتازة شكرا`.split("\n");

describe("posts in Vietnamese", () => {
  it.each(WITH_MARKS)("with marks: %s", (text) => {
    expect(detectLanguage(readText(text), null)).toMatchObject({ lang: "vi", marks: "full" });
  });

  it.each(WITHOUT_MARKS)("without marks: %s", (text) => {
    expect(detectLanguage(readText(text), null)).toMatchObject({ lang: "vi", marks: "none" });
  });

  it.each(OF_CHATS)("as chats spell it: %s", (text) => {
    expect(mainOf(text)).toBe("vi");
  });

  it.each(WITH_MARKS)("in capitals, composed or not: %s", (text) => {
    expect(mainOf(text.toUpperCase())).toBe("vi");
    expect(mainOf(text.normalize("NFD"))).toBe("vi");
  });
});

describe("posts in English", () => {
  it.each(ENGLISH)("%s", (text) => {
    expect(detectLanguage(readText(text), null)).toMatchObject({ lang: "en", marks: null });
  });
});

describe("posts in other languages", () => {
  it.each(OTHER)("%s", (text) => {
    expect(mainOf(text)).toBe("other");
  });
});

describe("handles, links, emoji and numbers", () => {
  it.each([...WITH_MARKS.slice(0, 3), ...ENGLISH.slice(0, 3)])("change nothing: %s", (text) => {
    const dressed = `@das_ist_gut ${text} 😡😡 https://example.com/sehr/gut 3.500.000 :))`;
    expect(mainOf(dressed)).toBe(mainOf(text));
  });
});
