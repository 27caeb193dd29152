import { expect, it } from "vitest";
import { z } from "zod";
import { decodeMessage, encodeMessage } from "./codec.ts";

const Greeting = z.object({ to: z.string(), times: z.int().min(1) });

it("gives back what was encoded, marks and emoji included", () => {
  const message = { to: "Điện Máy Xanh 😡", times: 2 };
  expect(decodeMessage(Greeting, encodeMessage(message))).toEqual({ ok: true, value: message });
});

it("names the field that is wrong", () => {
  const decoded = decodeMessage(Greeting, encodeMessage({ to: "x", times: 0 }));
  expect(decoded).toMatchObject({ ok: false });
  expect(decoded.ok ? "" : decoded.message).toContain("times");
});

it.each([
  ["no value", null],
  ["not JSON", new TextEncoder().encode("{")],
  ["not UTF-8", new Uint8Array([0x22, 0xff, 0x22])],
])("refuses %s without throwing", (_name, bytes) => {
  expect(decodeMessage(Greeting, bytes).ok).toBe(false);
});
