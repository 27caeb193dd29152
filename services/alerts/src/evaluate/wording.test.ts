import { expect, it } from "vitest";
import { reasonFor } from "./wording.ts";

it.each([
  [
    "usual and nothing more",
    reasonFor("Tiki", 12, 2.04, 12),
    "12 negative mentions of Tiki within five minutes; about 2 are usual at this hour.",
    "12 lượt nhắc tiêu cực về Tiki trong năm phút; giờ này thường khoảng 2.",
  ],
  [
    "none is usual, and there are more",
    reasonFor("Vinamilk", 40, 0, 1_250),
    "40 negative mentions of Vinamilk within five minutes, 1,250 so far; none are usual at this hour.",
    "40 lượt nhắc tiêu cực về Vinamilk trong năm phút, tổng cộng 1.250; giờ này thường không có.",
  ],
  [
    "numbers as each language writes them",
    reasonFor("Be", 12_345, 0.46, 12_345),
    "12,345 negative mentions of Be within five minutes; about 0.5 are usual at this hour.",
    "12.345 lượt nhắc tiêu cực về Be trong năm phút; giờ này thường khoảng 0,5.",
  ],
])("says %s", (_, reason, en, vi) => {
  expect(reason).toEqual({ en, vi });
});
