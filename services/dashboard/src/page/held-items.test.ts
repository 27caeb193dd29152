import { expect, it } from "vitest";
import { mention } from "../data/testing/answers.ts";
import { heldItems } from "./held-items.ts";

const [newer, first, second] = [mention("c", 30, {}), mention("b", 20, {}), mention("a", 10, {})];

it("keeps what somebody reads in place, and counts what came since", () => {
  const { held, waiting } = heldItems([newer, first, second], new Set(["a", "b"]));
  expect(held).toEqual([first, second]);
  expect(waiting).toBe(1);
});

it("shows an edit of what is there at once", () => {
  const mended = { ...first, text: "mended" };
  expect(heldItems([mended, second], new Set(["a", "b"])).held[0]?.text).toBe("mended");
});

it("counts nothing older than what is shown", () => {
  expect(heldItems([first, second], new Set(["b"])).waiting).toBe(0);
});
