const numbers = {
  en: new Intl.NumberFormat("en", { maximumFractionDigits: 1 }),
  vi: new Intl.NumberFormat("vi", { maximumFractionDigits: 1 }),
};

/** Why an alert stands, in both languages: what was counted, and what is usual. */
export function reasonFor(brand: string, peak: number, expected: number, total: number): { en: string; vi: string } {
  const usual = {
    en: expected > 0 ? `about ${numbers.en.format(expected)} are usual at this hour` : "none are usual at this hour",
    vi: expected > 0 ? `giờ này thường khoảng ${numbers.vi.format(expected)}` : "giờ này thường không có",
  };
  const more =
    total > peak
      ? { en: `, ${numbers.en.format(total)} so far`, vi: `, tổng cộng ${numbers.vi.format(total)}` }
      : { en: "", vi: "" };
  return {
    en: `${numbers.en.format(peak)} negative mentions of ${brand} within five minutes${more.en}; ${usual.en}.`,
    vi: `${numbers.vi.format(peak)} lượt nhắc tiêu cực về ${brand} trong năm phút${more.vi}; ${usual.vi}.`,
  };
}
