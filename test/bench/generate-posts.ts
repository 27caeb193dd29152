/** Posts for measurements: the same for the same number, about 22 words each, in Vietnamese and English. */

export type GeneratedPost = {
  source: string;
  id: string;
  createdAt: string;
  text: string;
  url: string;
  author: { id: string; name: string; handle: string; followers: number };
  metrics: { likes: number; shares: number; comments: number };
};

export type GeneratedBrand = { id: string; name: string; query: string; written: readonly string[] };

/** Of a hundred posts, how many name a brand. */
const NAMING = 30;
const WORDS = 22;
const AUTHORS = 20_000;
const SPAN_MS = 60 * 86_400_000;

const ENGLISH =
  "the a to and of is it for my on was that with this you have at not just so but they be all me what out up get when today about now service time new day people one really from like how why still more back app order phone store price team week friend waiting money good great love thanks happy awesome best nice bad terrible worst hate slow broken disappointed awful rude never always first last again before after morning night long line ticket card bank delivery driver staff support answer call email number account help please anyone know think".split(
    " ",
  );
const VIETNAMESE =
  "là và của có không cho được một người này trong đã với mình ở ra thì đi làm khi lại nhà bạn rồi như những các hôm nay ngày mai sáng tối đợi lâu quá rất lắm nhé ạ ơi luôn vẫn cũng chỉ còn mới mua bán giá tiền đơn hàng giao nhanh chậm tốt ngon đẹp thích tuyệt vời hài lòng tệ dở lỗi chán bực mình thất vọng kém nhân viên thái độ cửa hàng điện thoại ứng dụng tài khoản ngân hàng quán xe đường chỗ gần xa giúp hỏi trả lời biết nghĩ nói nghe xem thấy đang sẽ bị phải nên hay hoặc nếu vì sao thế nào đâu ai mọi cả nhiều ít hơn nhất".split(
    " ",
  );
const STEMS = "sao gió mây sen lúa núi biển trăng nắng tre hạc rồng phố chợ sông hồ đá vàng xanh mưa".split(" ");
const KINDS = ["bank", "mobile", "air", "shop"];

/** Twenty made-up brands, each with words, a phrase, a hashtag and a handle; more where asked, for the matcher alone. */
export function generateBrands(count = 20): GeneratedBrand[] {
  return Array.from({ length: count }, (_, index) => {
    const stem = STEMS[index % STEMS.length] ?? "sao";
    const kind = KINDS[index % KINDS.length] ?? "bank";
    const round = Math.floor(index / STEMS.length);
    const name = `${stem} ${kind}${round === 0 ? "" : ` ${letters(round)}`}`;
    const tag = `${fold(stem)}${kind}${round === 0 ? "" : letters(round)}`;
    return {
      id: `${tag}-${index}`,
      name,
      query: `"${name}" OR #${tag} OR @${tag} OR ("${stem} vn" AND (${kind} OR app) AND NOT giveaway)`,
      written: [name, name.toUpperCase(), fold(name), `#${tag}`, `@${tag}`],
    };
  });
}

/** Makes posts of these brands one by one; `from` is when the first was written, ms. */
export function createPostGenerator(
  brands: readonly GeneratedBrand[],
  from: number,
): (number: number) => GeneratedPost {
  return (number) => {
    const random = seeded(number);
    const author = Math.floor(random() ** 2 * AUTHORS);
    return {
      source: "bench",
      id: `p${number}`,
      createdAt: new Date(from + Math.floor(random() * SPAN_MS)).toISOString(),
      text: textOf(random, brands),
      url: `https://social.example/${author}/status/${number}`,
      author: { id: `a${author}`, name: `Author ${author}`, handle: `author_${author}`, followers: author * 3 },
      metrics: { likes: Math.floor(random() * 50), shares: Math.floor(random() * 5), comments: 0 },
    };
  };
}

function textOf(random: () => number, brands: readonly GeneratedBrand[]): string {
  const vocabulary = random() < 0.5 ? VIETNAMESE : ENGLISH;
  const length = WORDS - 6 + Math.floor(random() * 13);
  const words = Array.from({ length }, () => pick(vocabulary, random() ** 1.7));
  const naming = random() * 100 < NAMING ? (random() < 0.1 ? 2 : 1) : 0;
  for (let named = 0; named < naming; named += 1) {
    const brand = pick(brands, random() ** 1.5);
    words.splice(Math.floor(random() * words.length), 0, pick(brand.written, random()));
  }
  return words.join(" ");
}

function pick<T>(list: readonly T[], at: number): T {
  const chosen = list[Math.floor(at * list.length)];
  if (chosen === undefined) throw new RangeError("nothing to pick from");
  return chosen;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

function letters(number: number): string {
  return number.toString(36).replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "g");
}

/** mulberry32 over a scattered seed, so that neighbours are not alike. */
export function seeded(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
