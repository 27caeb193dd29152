export type DemoTone = "positive" | "neutral" | "negative";
export type DemoLanguage = "vi" | "en";

type Phrases = Record<DemoTone, readonly string[]>;

/** What people say of a coffee chain; `{brand}` is where they name it. Written for the demo. */
export const PHRASES: Record<DemoLanguage, Phrases> = {
  vi: {
    positive: [
      "{brand} hôm nay ngon tuyệt, bạc xỉu đúng gu mình",
      "Nhân viên {brand} dễ thương quá, sẽ quay lại",
      "Thích không gian ở {brand}, yên tĩnh, ngồi làm việc rất tốt",
      "Công nhận {brand} giao nhanh, đồ uống còn mát lạnh",
      "{brand} ra món mới xuất sắc luôn mọi người ơi ❤️",
      "Uống {brand} cả tuần vẫn thấy ngon, giá lại hợp lý",
      "Mình rất hài lòng với {brand}, phục vụ nhanh và thân thiện",
      "Ổn áp nha, {brand} đáng tiền lắm",
    ],
    neutral: [
      "Có ai biết {brand} mở cửa tới mấy giờ không?",
      "Chiều nay hẹn nhau ở {brand} nhé",
      "{brand} vừa khai trương thêm một chi nhánh ở Cầu Giấy",
      "Menu {brand} có trà không mọi người",
      "Đang ngồi {brand} chờ bạn",
      "{brand} với chỗ kia thì chỗ nào gần ga hơn?",
      "Mới thấy {brand} đăng tuyển nhân viên ca tối",
      "Cho mình hỏi {brand} có chỗ để xe không ạ",
    ],
    negative: [
      "{brand} hôm nay dở tệ, đợi 40 phút chưa có nước",
      "Thất vọng với {brand}, gọi một đằng giao một nẻo",
      "Nhân viên {brand} thái độ quá kém, không bao giờ quay lại",
      "App {brand} lỗi hoài, thanh toán rồi mà mất đơn 😡",
      "{brand} tăng giá mà chất lượng thì tệ đi",
      "Ly nước {brand} có vật lạ, quá kinh khủng",
      "Gọi tổng đài {brand} cả buổi không ai nghe, bực mình",
      "Đồ uống {brand} nhạt thếch, phí tiền",
    ],
  },
  en: {
    positive: [
      "Best iced coffee in town at {brand}, love it",
      "The staff at {brand} are so friendly and fast",
      "{brand} has a lovely quiet room, great place to work",
      "Really happy with my order from {brand} today",
      "The new menu at {brand} is amazing",
    ],
    neutral: [
      "Is {brand} open on Sunday?",
      "Meeting a friend at {brand} this afternoon",
      "{brand} is opening another shop near the station",
      "Does anyone know if {brand} has parking?",
      "Sitting at {brand} with a laptop",
    ],
    negative: [
      "Waited 40 minutes at {brand}, terrible service",
      "The app of {brand} lost my order again, so annoying",
      "Very disappointed with {brand}, cold coffee and rude staff",
      "{brand} raised prices and the quality is awful now",
      "Found something disgusting in my cup at {brand}",
    ],
  },
};

/** What a bad hour is about: one trouble that everybody complains of. */
export const TROUBLES: Record<DemoLanguage, readonly string[]> = {
  vi: [
    "App {brand} sập rồi, trừ tiền mà không có đơn, quá tệ",
    "Sao {brand} trừ tiền hai lần vậy, lỗi nặng quá 😡",
    "{brand} hủy đơn của mình mà không hoàn tiền, thất vọng thật sự",
    "Không thể thanh toán ở {brand}, nhân viên thì đổ lỗi cho khách, tệ hại",
    "Cả công ty mình đều bị {brand} trừ tiền oan, bực quá",
  ],
  en: [
    "{brand} app is down and it charged me twice, awful",
    "Payment failed at {brand} and nobody helps, terrible",
    "{brand} took my money and cancelled the order, so angry",
  ],
};

export const DEMO_AUTHORS: readonly string[] = [
  "Minh Anh",
  "Quốc Bảo",
  "Thu Hà",
  "Đức Huy",
  "Ngọc Lan",
  "Hoàng Long",
  "Phương Linh",
  "Tuấn Kiệt",
  "Bích Ngọc",
  "Gia Hân",
  "Khánh Vy",
  "Nhật Nam",
  "Alex",
  "Jamie",
  "Sam",
  "Taylor",
];
