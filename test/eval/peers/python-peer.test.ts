import { expect, it } from "vitest";
import { pythonPeer } from "./python-peer.ts";

const found = pythonPeer();
const has = "peer" in found;
const reason = "missing" in found ? found.missing : "";

it.skipIf(!has)(`vaderSentiment scores texts in their order${has ? "" : ` [${reason}]`}`, () => {
  const tones = has ? found.peer.tonesOf(["I love it", "the table", "line\nbreaks are awful", "tệ 😡"]) : [];
  expect(tones.slice(0, 3)).toEqual([1, 0, -1]);
  expect(tones).toHaveLength(4);
});

it("says what is missing in words", () => {
  expect(has || reason.length > 10).toBe(true);
});
