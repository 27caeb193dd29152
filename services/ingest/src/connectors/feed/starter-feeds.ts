/** Vietnamese news feeds to begin with; each may be switched on as it is. */
export const STARTER_FEEDS: readonly { id: string; name: string; url: string }[] = [
  { id: "vnexpress", name: "VnExpress: tin mới nhất", url: "https://vnexpress.net/rss/tin-moi-nhat.rss" },
  { id: "vnexpress-kinh-doanh", name: "VnExpress: kinh doanh", url: "https://vnexpress.net/rss/kinh-doanh.rss" },
  { id: "vnexpress-thoi-su", name: "VnExpress: thời sự", url: "https://vnexpress.net/rss/thoi-su.rss" },
  { id: "tuoi-tre", name: "Tuổi Trẻ: tin mới nhất", url: "https://tuoitre.vn/rss/tin-moi-nhat.rss" },
  { id: "thanh-nien", name: "Thanh Niên: trang chủ", url: "https://thanhnien.vn/rss/home.rss" },
];
