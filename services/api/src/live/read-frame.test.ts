import fc from "fast-check";
import { expect, it } from "vitest";
import { readFrame } from "./read-frame.ts";

const read = (text: string, isBinary = false) => readFrame(Buffer.from(text), isBinary);

it("reads what a client may say", () => {
  expect(read('{"type":"ping"}')).toEqual({ ok: true, frame: { type: "ping" } });
  expect(read('{"type":"auth","key":"nghe_a"}')).toMatchObject({ ok: true, frame: { key: "nghe_a" } });
  const query = { kind: "volume", workspace: "acme", brand: ["one"] };
  expect(read(JSON.stringify({ type: "subscribe", id: "a", query }))).toMatchObject({ ok: true, frame: { query } });
});

it("reads a message that came in pieces or as bare memory", () => {
  const text = Buffer.from('{"type":"ping"}');
  expect(readFrame([text.subarray(0, 4), text.subarray(4)], false)).toMatchObject({ ok: true });
  expect(readFrame(new Uint8Array(text).buffer, false)).toMatchObject({ ok: true });
});

it.each([
  ["not json", null, "bad-frame"],
  ["null", null, "invalid"],
  ['{"type":"dance","id":"a"}', "a", "invalid"],
  ['{"type":"unsubscribe","id":7}', null, "invalid"],
  [`{"type":"unsubscribe","id":"${"x".repeat(65)}"}`, null, "invalid"],
  [`{"type":"auth","key":"${"x".repeat(500)}"}`, null, "invalid"],
])("refuses %s under the id it names", (text, id, code) => {
  expect(read(text)).toMatchObject({ ok: false, id, problem: { code, message: expect.stringMatching(/./) } });
});

it("refuses bytes, and never throws at any", () => {
  expect(read('{"type":"ping"}', true)).toMatchObject({ ok: false, problem: { code: "bad-frame" } });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.jsonValue(), (bytes, value) => {
      expect(readFrame(Buffer.from(bytes), false)).toHaveProperty("ok");
      expect(read(JSON.stringify(value))).toHaveProperty("ok");
    }),
  );
});
