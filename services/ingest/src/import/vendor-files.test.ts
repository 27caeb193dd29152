import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readItem } from "@nghe/intake";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openImport } from "./import-source.ts";
import { LAYOUTS } from "./layouts/index.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-vendors-"));
});
afterAll(() => rm(folder, { recursive: true }));

const fixture = (name: string) => fileURLToPath(new URL(`./testing/${name}`, import.meta.url));
/** What an id is that a row without one is given. */
const hashed = expect.stringMatching(/^[0-9a-f]{32}$/);

async function read(path: string) {
  const none = { format: undefined, layout: undefined, timezone: undefined, dayFirst: undefined };
  const { map, shape, items } = await openImport(path, { ...none, overrides: new Map(), source: "import" });
  const posts: unknown[] = [];
  for await (const item of items()) posts.push(item.ok ? item.item : `${item.line} ${item.path}: ${item.message}`);
  return { layout: map?.layout.name, shape, posts };
}

const brandwatch = [
  {
    source: "news",
    id: "98f1c5a0b3",
    createdAt: "2026-03-01T08:15:42.000Z",
    title: "Bubble tea, ranked",
    text: 'We tried Trà Mây, Sao and "the other one": Trà Mây wins',
    url: "https://www.saigoneer.com/food/bubble-tea-ranked",
    site: "saigoneer.com",
    lang: "en",
    country: "VN",
    author: { name: "Linh Phan", handle: "Linh Phan" },
    metrics: { comments: 3 },
    importedSentiment: "positive",
    importedReach: "48210",
    "column.Query Id": "1998877",
    "column.Query Name": "Trà Mây",
  },
  {
    source: "x",
    id: "2028234567890123456",
    createdAt: "2026-03-01T21:59:03.000Z",
    text: "@tramay order is 40 minutes late again\nnobody picks up",
    url: "https://x.com/vyvy/status/2028234567890123456",
    site: "x.com",
    lang: "en",
    country: "US",
    author: { name: "Vy Trần", handle: "vyvy", followers: 912, verified: false },
    rootId: "2028230000000000001",
    metrics: { likes: 1_000, shares: 2, comments: 4, views: 15_230 },
    importedSentiment: "negative",
    importedReach: "912",
    "column.Query Id": "1998877",
    "column.Query Name": "Trà Mây",
  },
  {
    source: "facebook",
    id: "facebook-77",
    createdAt: "2026-03-02T00:00:00.000Z",
    text: "Trà Mây quận 3 mở lại rồi nè 🎉",
    url: "https://www.facebook.com/groups/1/posts/77",
    site: "facebook.com",
    lang: "vi",
    author: { name: "Ẩm thực Sài Gòn", handle: "Ẩm thực Sài Gòn" },
    metrics: { likes: 12, comments: 0 },
    importedSentiment: "neutral",
    importedReach: "0",
    "column.Query Id": "1998877",
    "column.Query Name": "Trà Mây",
    // Three letters are no country as posts have it; the cell stays.
    "column.Country Code": "VNM",
  },
];

const talkwalker = [
  {
    source: "forum",
    id: hashed,
    createdAt: "2026-03-01T03:18:00.000Z",
    title: "Trà Mây có ngon không",
    text: "Ngon; mà đợi lâu",
    url: "https://voz.vn/t/tra-may-co-ngon-khong.88123/",
    site: "voz.vn",
    lang: "vi",
    country: "vn",
    author: { name: "mèo mập" },
    metrics: { comments: 17 },
    importedSentiment: "-5",
    importedReach: "3200",
    "column.indexed": "2026-03-01 03:20:11",
    "column.search_indexed": "2026-03-01 03:20:15",
    "column.engagement": "4",
    "column.post_type": "TEXT",
    "column.tags_internal": "isQuestion|hasEmoji",
  },
  {
    source: "x",
    id: "2028200000000000007",
    createdAt: "2026-03-01T10:00:01.000Z",
    text: "Sao > Trà Mây, sorry",
    url: "https://twitter.com/sao_fan/status/2028200000000000007",
    site: "twitter.com",
    kind: "video",
    lang: "en",
    country: "us",
    author: { id: "twitter:44", name: "Sao Fan", handle: "sao_fan" },
    parentId: "https://twitter.com/tramay/status/2028100000000000001",
    metrics: { shares: 29, comments: 2 },
    importedSentiment: "5",
    importedReach: "812",
    "column.indexed": "2026-03-01 10:00:02",
    "column.search_indexed": "2026-03-01 10:00:09",
    "column.engagement": "31",
  },
  {
    // A headline alone is the text, and no title beside it.
    source: "news",
    id: hashed,
    createdAt: "2026-03-02T00:30:00.000Z",
    text: "Trà Mây mở 50 cửa hàng",
    url: "https://tuoitre.vn/tra-may-2026.htm",
    site: "tuoitre.vn",
    lang: "vi",
    country: "vn",
    metrics: {},
    importedSentiment: "0",
    importedReach: "1250000",
    "column.indexed": "2026-03-02 01:00:00",
    "column.search_indexed": "2026-03-02 01:00:01",
    "column.engagement": "0",
    "column.post_type": "TEXT",
  },
];

const brand24 = [
  {
    source: "tiktok",
    id: "7340000000000000001",
    createdAt: "2026-03-01T07:05:00.000Z",
    text: "trà mây review siêu thật 😂",
    url: "https://www.tiktok.com/@an.an/video/7340000000000000001",
    site: "tiktok.com",
    author: { name: "an.an", followers: 120_000 },
    metrics: { likes: 8_200, shares: 310, comments: 95 },
    importedSentiment: "1",
    importedReach: "84000",
    "column.Influence Score": "7",
  },
  {
    source: "news",
    id: hashed,
    createdAt: "2026-03-01T23:59:00.000Z",
    title: "Trà Mây xin lỗi khách",
    text: "Trà Mây đã xin lỗi, hứa hoàn tiền",
    url: "https://kenh14.vn/tra-may-xin-loi.chn",
    site: "kenh14.vn",
    metrics: { likes: 0, shares: 0, comments: 0, views: 2_600_000 },
    importedSentiment: "-1",
    importedReach: "0",
    "column.Influence Score": "9",
  },
  {
    source: "forum",
    id: hashed,
    createdAt: "2026-03-02T00:00:00.000Z",
    text: "Is Tra May worth the queue?",
    url: "https://reddit.com/r/VietNam/comments/1abcd/",
    site: "reddit.com",
    author: { name: "u/queuer" },
    metrics: { likes: 14, comments: 6 },
    importedSentiment: "0",
    importedReach: "140",
    "column.Influence Score": "3",
  },
];

const meltwater = [
  {
    source: "import",
    id: "mw-001",
    createdAt: "2026-03-01T08:00:00.000Z",
    title: "Trà Mây vào Hà Nội",
    text: '... Trà Mây khai trương "flagship" ở Hà Nội ...',
    url: "https://vnexpress.net/tra-may-vao-ha-noi-1.html",
    site: "VnExpress",
    lang: "vi",
    metrics: {},
    importedSentiment: "Neutral",
    importedReach: "3500000",
    "column.Opening Text": "Sáng 1/3, chuỗi Trà Mây",
    "column.Country": "Vietnam",
    "column.Desktop Reach": "1200000",
    "column.AVE": "32375.0",
    "column.Key Phrases": "khai trương, Hà Nội",
    "column.Input Name": "Trà Mây",
  },
  {
    source: "import",
    id: "mw-002",
    // The day comes first.
    createdAt: "2026-03-02T14:30:00.000Z",
    text: "QT @vyvy: tra may 40 phut\tchua co",
    url: "https://x.com/vyvy/status/2028234567890123456",
    site: "X",
    country: "VN",
    author: { handle: "@minhtran" },
    metrics: { likes: 1_204 },
    importedSentiment: "Negative",
    importedReach: "210",
    // A word that names no language; the cell stays.
    "column.Language": "Unknown",
    "column.Desktop Reach": "0",
    "column.AVE": "0.0",
    "column.Input Name": "Trà Mây",
  },
  {
    source: "import",
    id: "mw-003",
    createdAt: "2026-03-03T00:05:00.000Z",
    text: "Tea chain apologises",
    url: "https://www.bangkokpost.com/tea",
    site: "Bangkok Post",
    lang: "en",
    author: { handle: "Somchai K." },
    metrics: {},
    importedSentiment: "Negative",
    importedReach: "900000",
    "column.Opening Text": "A Vietnamese tea chain",
    "column.Country": "Thailand",
    "column.Desktop Reach": "880000",
    "column.AVE": "8325.0",
    "column.Key Phrases": "apology",
    "column.Input Name": "Trà Mây",
  },
];

const vietnamese = [
  {
    source: "facebook",
    id: "fb_100_200",
    createdAt: "2026-03-01T16:45:00.000Z",
    text: "Giao hàng chậm quá trời, đợi 40 phút",
    url: "https://www.facebook.com/groups/9/posts/100?comment_id=200",
    site: "Hội review trà sữa",
    kind: "comment",
    author: { id: "1000222", name: "Mai Anh", followers: 1_000 },
    metrics: { likes: 1_234, shares: 0, comments: 12 },
    importedSentiment: "Tiêu cực",
    "column.STT": "1",
  },
  {
    source: "tiktok",
    id: "7340000000000000001",
    // A day without an hour begins at midnight in Vietnam.
    createdAt: "2026-03-01T17:00:00.000Z",
    title: "Review Trà Mây",
    text: "Uống thử rồi, ngon xỉu",
    url: "https://www.tiktok.com/@an.an/video/7340000000000000001",
    site: "@an.an",
    kind: "video",
    author: { name: "An An", followers: 120_000 },
    metrics: { likes: 8_200, shares: 310, comments: 95, views: 1_200_000 },
    importedSentiment: "Tích cực",
    "column.STT": "2",
  },
  {
    source: "news",
    id: "tt-3",
    createdAt: "2026-03-03T00:30:00.000Z",
    title: 'Trà Mây "đổ bộ" Đà Nẵng',
    text: "Trà Mây có mặt ở Đà Nẵng",
    url: "https://tuoitre.vn/tra-may-da-nang.htm",
    site: "tuoitre.vn",
    kind: "article",
    metrics: {},
    importedSentiment: "Trung lập",
    "column.STT": "3",
  },
];

const FILES: readonly [layout: string, file: string, posts: readonly object[]][] = [
  ["brandwatch", "brandwatch.csv", brandwatch],
  ["talkwalker", "talkwalker.csv", talkwalker],
  ["brand24", "brand24.csv", brand24],
  ["meltwater", "meltwater.tsv", meltwater],
  ["vietnamese", "vietnamese.csv", vietnamese],
];

describe.each(FILES)("a file of %s", (layout, file, posts) => {
  it("gives exactly these posts", async () => {
    expect(await read(fixture(file))).toMatchObject({ layout, posts });
    expect((await read(fixture(file))).posts).toEqual(posts);
  });

  it("gives the same posts in UTF-16, as spreadsheets save it", async () => {
    const path = join(folder, file);
    await writeFile(path, iconv.encode(await readFile(fixture(file), "utf8"), "utf-16le", { addBOM: true }));
    expect(await read(path)).toMatchObject({ layout, shape: { encoding: "utf-16le" }, posts });
  });

  it("gives posts that the intake takes, each under an id of its own and the same each time", async () => {
    const context = { scope: "public", cause: "import", connector: "import:x", now: Date.UTC(2026, 5) } as const;
    const ids = async () =>
      (await read(fixture(file))).posts.map((post, index) => {
        const taken = readItem(post, index, context);
        return taken.ok && "id" in taken.message
          ? `${taken.message.source}:${taken.message.id}`
          : JSON.stringify(taken);
      });
    const first = await ids();
    expect(first.every((id) => /^[a-z0-9_-]+:\S+$/.test(id))).toBe(true);
    expect(new Set(first).size).toBe(posts.length);
    expect(await ids()).toEqual(first);
  });
});

it("has a file for every layout of a vendor", () => {
  const vendors = LAYOUTS.map(({ name }) => name).filter((name) => name !== "generic");
  expect(new Set(FILES.map(([layout]) => layout))).toEqual(new Set(vendors));
});
