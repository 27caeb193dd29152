import { expect, it } from "vitest";
import { learnTargets, TargetDataFailure } from "./learn-targets.ts";

const LINES = Array.from({ length: 8 }, (_, nth) => [
  JSON.stringify({ t: `Sen Bank nhanh gọn lắm ${nth}`, s: 1, g: [["Sen Bank", 1]] }),
  JSON.stringify({ t: `Sen Bank lỗi suốt ngày ${nth}`, s: -1, g: [["Sen Bank", -1]] }),
]).flat();
const FILES = [
  { name: "b.jsonl", content: LINES.slice(0, 8).join("\n"), digest: "bb" },
  { name: "a.jsonl", content: LINES.slice(8).join("\n"), digest: "aa" },
];
const WISH = { lang: "vi", seed: 1, field: "other", licence: "Apache-2.0", digest: "all" } as const;

it("learns from files, and writes a card of them in their order", () => {
  const { head, card } = learnTargets(FILES, WISH);
  expect(head).toMatchObject({ task: "target", lang: "vi", rows: 16, digest: "all" });
  expect(card).toContain("# target, Vietnamese");
  expect(card).toContain("16 examples. Licence of the data: Apache-2.0.");
  expect(card.indexOf("| a.jsonl | 8 | aa |")).toBeLessThan(card.indexOf("| b.jsonl | 8 | bb |"));
});

it("gives the same bytes and card whatever the order of the files", () => {
  const [one, other] = [learnTargets(FILES, WISH), learnTargets([...FILES].reverse(), WISH)];
  expect(other.bytes).toEqual(one.bytes);
  expect(other.card).toBe(one.card);
});

it("says where a line is not understood", () => {
  const wrong = { name: "c.jsonl", content: `${LINES[0]}\n{"x":1}`, digest: "cc" };
  expect(() => learnTargets([wrong], WISH)).toThrow(TargetDataFailure);
  expect(() => learnTargets([wrong], WISH)).toThrow(/^c\.jsonl:2 /);
});

it("refuses data of one tone", () => {
  expect(() => learnTargets([{ name: "d", content: LINES[0] ?? "", digest: "" }], WISH)).toThrow(
    "nothing to tell apart",
  );
});
