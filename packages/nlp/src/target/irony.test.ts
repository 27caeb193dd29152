import { expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { mayMock } from "./irony.ts";

it.each([
  "Hay quá ha, chờ có 3 tiếng à",
  "cảm ơn vì bắt tôi chờ 3 tiếng",
  "hay qua ha, cho co 3 tieng",
  "oh great, another outage",
  "Thanks for nothing, Merrowby",
  "best service ever 🙄",
])("hears that it may be mockery: %s", (text) => {
  expect(mayMock(readText(text))).toBe(true);
});

it.each(["Quán này ngon thật, sẽ quay lại", "The tea is great, we love it", "", "hay lắm shop ơi"])(
  "hears none: %s",
  (text) => {
    expect(mayMock(readText(text))).toBe(false);
  },
);
