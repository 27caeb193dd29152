import type { CoverageAnswer, MentionsAnswer } from "@nghe/contracts";
import { expect, it } from "vitest";
import { mentionItem } from "../testing/mention-item.ts";
import { createAudience, type Parcel } from "./audience.ts";

const frame = {
  workspace: "acme",
  from: 0,
  to: 1,
  interval: "hour",
  timezone: "UTC",
  simulated: false,
  storedAt: null,
  coverage: [],
  sql: "",
  formula: { name: "f", version: 1, text: "" },
} as const;
const coverage = (asOf: number): CoverageAnswer => ({ ...frame, coverage: [], asOf, kind: "coverage", sources: [] });
const mentions = (asOf: number, ...ids: string[]): MentionsAnswer => {
  return { ...frame, coverage: [], asOf, kind: "mentions", items: ids.map((id) => mentionItem(id)), next: null };
};

function listener() {
  const got: Parcel[] = [];
  const refused: [string, boolean][] = [];
  return {
    got,
    refused,
    deliver: (parcel: Parcel) => void got.push(parcel),
    fail: ({ code }: { code: string }, isFinal: boolean) => void refused.push([code, isFinal]),
  };
}
const shown = ({ got }: { got: Parcel[] }) => got.map(({ type, asOf }) => `${type} ${asOf}`);

it("tells who waits the whole, who knows an update, and who comes later the whole as it stands", () => {
  const audience = createAudience();
  const [early, late] = [listener(), listener()];
  audience.add(early);
  expect(audience.snapshot()).toBeUndefined();
  audience.tell({ whole: coverage(1), news: null });
  audience.tell({ whole: coverage(2), news: null });
  audience.add(late);
  expect(shown(early)).toEqual(["snapshot 1", "update 2"]);
  expect(shown(late)).toEqual(["snapshot 2"]);
});

it("serialises once for everyone", () => {
  const audience = createAudience();
  const listeners = [listener(), listener(), listener()];
  for (const one of listeners) audience.add(one);
  audience.tell({ whole: coverage(1), news: null });
  audience.tell({ whole: coverage(2), news: null });
  expect(new Set(listeners.map(({ got }) => got[0]?.data)).size).toBe(1);
  expect(new Set(listeners.map(({ got }) => got[1]?.data)).size).toBe(1);
});

it("tells a stream's news to who knows the rest, and the whole where there is no news to tell", () => {
  const audience = createAudience();
  const [early, late] = [listener(), listener()];
  audience.add(early);
  audience.tell({ whole: mentions(1, "a"), news: null });
  audience.add(late);
  audience.tell({ whole: mentions(2, "b", "a"), news: mentions(2, "b") });
  audience.tell({ whole: mentions(3, "b"), news: null });
  expect(shown(early)).toEqual(["snapshot 1", "update 2", "snapshot 3"]);
  expect(shown(late)).toEqual(["snapshot 1", "update 2", "snapshot 3"]);
  expect(JSON.parse(early.got[1]?.data.toString() ?? "").items).toHaveLength(1);
});

it("tells nobody who left", () => {
  const audience = createAudience();
  const gone = listener();
  audience.add(gone);
  audience.tell({ whole: coverage(1), news: null });
  audience.remove(gone);
  audience.tell({ whole: coverage(2), news: null });
  expect([shown(gone), audience.size()]).toEqual([["snapshot 1"], 0]);
});

it("tells of a passing failure only those who have nothing yet, of a final one all", () => {
  const audience = createAudience();
  const [known, waiting] = [listener(), listener()];
  audience.add(known);
  audience.fail({ code: "unavailable", message: "" }, false);
  audience.tell({ whole: coverage(1), news: null });
  audience.fail({ code: "unavailable", message: "" }, false);
  audience.add(waiting);
  audience.fail({ code: "not-found", message: "" }, true);
  expect(known.refused).toEqual([
    ["unavailable", false],
    ["not-found", true],
  ]);
  expect(waiting.refused).toEqual([["not-found", true]]);
});
