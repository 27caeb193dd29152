import fc from "fast-check";
import { expect, it } from "vitest";
import { newsIn } from "./list-news.ts";

type Item = { id: string; text: string };
const item = (id: string, text = "as it was"): Item => ({ id, text });
const news = (before: readonly Item[], items: readonly Item[], isFull = false) =>
  newsIn(before, { items, isFull }, ({ id }) => id);

it("is what is new or changed", () => {
  expect(news([item("a")], [item("b"), item("a")])).toEqual([item("b")]);
  expect(news([item("a")], [item("a", "mended")])).toEqual([item("a", "mended")]);
  expect(news([item("a")], [item("a")])).toEqual([]);
});

it("forgives what newer items pushed out of a full list", () => {
  expect(news([item("b"), item("a")], [item("c"), item("b")], true)).toEqual([item("c")]);
});

it("cannot tell of what was taken away", () => {
  expect(news([item("b"), item("a")], [item("b")])).toBeNull();
  expect(news([item("c"), item("b"), item("a")], [item("d"), item("c"), item("a")], true)).toBeNull();
});

it("makes the new list of the old one, for who keeps the newest and puts news in front", () => {
  const limit = 5;
  const step = fc.array(fc.nat(30), { maxLength: 8 });
  fc.assert(
    fc.property(step, step, (first, second) => {
      const listed = (numbers: readonly number[]) =>
        [...new Set(numbers)]
          .sort((a, b) => b - a)
          .slice(0, limit)
          .map((number) => item(String(number)));
      const before = listed(first);
      const now = listed([...first, ...second]);
      const told = news(before, now, now.length === limit);
      expect(told).not.toBeNull();
      const shown = new Map([...before, ...(told ?? [])].map((one) => [one.id, one]));
      const folded = [...shown.values()].sort((a, b) => Number(b.id) - Number(a.id)).slice(0, limit);
      expect(folded).toEqual(now);
    }),
  );
});
