import { join } from "node:path";
import { expect, it } from "vitest";
import { examplePost } from "./example-post.ts";
import { readerAgreement } from "./reader-agreement.ts";
import { pairReadings, readSecondReading } from "./second-reading.ts";

it("pairs by the exact text of one language, and names what is gone", () => {
  const kept = examplePost({ t: "Ngon", s: 1 });
  const again = examplePost({ t: "Ngon" });
  const gone = [examplePost({ t: "ngon" }), examplePost({ t: "Ngon" }, "en")];
  expect(pairReadings([kept], [again, ...gone])).toEqual({ pairs: [[kept, again]], gone });
});

it("compares the tones of targets both readers give, and pain points by any overlap", () => {
  const { pairs } = pairReadings(
    [
      examplePost({ t: "SenBank lag", s: -1, g: [["SenBank", -1]], pp: ["app-error", "performance"] }),
      examplePost({
        t: "HAB, TingPay",
        g: [
          ["HAB", 0],
          ["TingPay", 1],
        ],
      }),
    ],
    [
      examplePost({ t: "SenBank lag", s: -1, g: [["SenBank", -1]], pp: ["performance"] }),
      examplePost({ t: "HAB, TingPay", s: 1, g: [["TingPay", 0]], pp: ["price"] }),
    ],
  );
  const found = readerAgreement(pairs);
  expect(found.get("sentiment")).toMatchObject({ of: 2, agreement: 0.5 });
  expect(found.get("target tone")).toMatchObject({ of: 2, agreement: 0.5 });
  expect(found.get("pain points")).toMatchObject({ of: 2, agreement: 0.5 });
  expect(found.get("spam")).toMatchObject({ of: 2, agreement: 1, kappa: null });
});

it("finds every line of the second reading sound", () => {
  const { posts, problems } = readSecondReading(join(import.meta.dirname, "../../../corpus"));
  expect(problems).toEqual([]);
  expect(new Set(posts.map(({ lang, text }) => `${lang} ${text}`)).size).toBe(posts.length);
  expect(readSecondReading(join(import.meta.dirname, "absent"))).toEqual({ posts: [], problems: [] });
});
