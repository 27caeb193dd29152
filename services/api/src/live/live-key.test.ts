import { expect, it } from "vitest";
import { type LiveAsked, liveKey } from "./live-key.ts";

const asked = (question: LiveAsked["question"], kind: LiveAsked["kind"] = "volume", workspaceUid = "w1") =>
  liveKey({ kind, workspaceUid, question });

it("is the same for one question, however it is written", () => {
  expect(asked({ brand: ["b", "a", "b"], last: "7d" })).toBe(asked({ last: "7d", brand: ["a", "b"] }));
});

it("is shared by the kinds that are made from the same sums, and by no others", () => {
  expect(asked({}, "share-of-voice")).toBe(asked({}, "sentiment"));
  expect(asked({}, "mentions")).not.toBe(asked({}, "alerts"));
  expect(asked({}, "mentions")).not.toBe(asked({}, "volume"));
});

it("is another for another workspace, window, list or limit", () => {
  const keys = [
    asked({}),
    asked({}, "volume", "w2"),
    asked({ last: "7d" }),
    asked({ brand: ["a"] }),
    asked({ source: ["a"] }),
    asked({ brand: ["a,b"] }),
    asked({ brand: ["a", "b"] }),
    asked({ limit: 5 }, "mentions"),
    asked({ limit: 50 }, "mentions"),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
