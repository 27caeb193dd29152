import type { Review } from "./read-reviews.ts";

/**
 * What is known of one country: id, moment it was first seen under and moment it last had, s, the newest first.
 * `whole` is false where the last walk may have missed a page: then the next goes to the end, past what is known.
 */
export type KnownCountry = { known: [string, number, number][]; whole: boolean };

export type NewReview = { review: Review; firstAt: undefined | number };
export type CountryWalk = {
  readonly news: readonly NewReview[];
  readonly unread: number;
  /** Takes the next page; gives whether another is to be asked for. */
  take(page: { reviews: Review[]; unread: number }): boolean;
  /** What is to be remembered once all pages were taken and published. */
  after(): KnownCountry;
};

const FULL_PAGE = 50;
const REMEMBERED = 550;

/**
 * Walks the pages of a country from the newest on. An empty page may be a hiccup: two in a row are the end, and one
 * behind a full page, or before another, leaves the walk in doubt.
 */
export function walkCountry(before: KnownCountry): CountryWalk {
  const known = new Map(before.known.map((row) => [row[0], row]));
  const after = new Map<string, [string, number, number]>();
  const news: NewReview[] = [];
  let unread = 0;
  let emptyInARow = 0;
  let lastSize = 0;
  let whole = true;

  function compare(review: Review): void {
    if (after.has(review.id)) return;
    const earlier = known.get(review.id);
    const at = Math.floor((review.updatedAt ?? 0) / 1000);
    after.set(review.id, [review.id, earlier?.[1] ?? at, at]);
    if (earlier?.[2] !== at) news.push({ review, firstAt: earlier === undefined ? undefined : earlier[1] * 1000 });
  }

  return {
    news,
    get unread() {
      return unread;
    },
    take(page) {
      unread += page.unread;
      const size = page.reviews.length + page.unread;
      if (size === 0) {
        emptyInARow += 1;
        if (lastSize >= FULL_PAGE) whole = false;
        return emptyInARow < 2;
      }
      if (emptyInARow > 0) whole = false;
      emptyInARow = 0;
      lastSize = size;
      const told = news.length;
      for (const review of page.reviews) compare(review);
      return news.length > told || !before.whole;
    },
    after() {
      const older = before.known.filter(([id]) => !after.has(id));
      return { known: [...after.values(), ...older].slice(0, REMEMBERED), whole };
    },
  };
}
