import fc from "fast-check";
import { expect, it } from "vitest";
import { nearDuplicates } from "./near-duplicates.ts";

it("finds a post that has changed by a word, and its copy without marks", () => {
  const texts = [
    "Chuyển tiền nửa đêm vẫn tới ngay, thích thật",
    "Nhân viên quầy số 3 nói chuyện dễ thương",
    "Chuyển tiền nửa đêm vẫn tới ngay, thích ghê",
    "nhan vien quay so 3 noi chuyen de thuong!!",
  ];
  const pairs = nearDuplicates(texts);
  expect(pairs.map(({ first, second }) => [first, second])).toEqual([
    [0, 2],
    [1, 3],
  ]);
  expect(pairs[1]?.likeness).toBe(1);
});

it("leaves alone what only shares a phrase", () => {
  expect(nearDuplicates(["Phí chuyển tiền bao nhiêu ạ?", "Chuyển tiền xong app văng luôn, bực mình"])).toEqual([]);
});

it("finds a text's copy wherever it stands", () => {
  const text = fc.string({ minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), text, (others, copied) => {
      const pairs = nearDuplicates([copied, ...others, copied]);
      expect(pairs).toContainEqual({ first: 0, second: others.length + 1, likeness: 1 });
    }),
  );
});
