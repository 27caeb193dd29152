import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Cause, Cause as CauseShape } from "./cause.ts";
import { type ChangeMessage, ChangeMessage as ChangeShape } from "./change.ts";
import { decodeMessage, encodeMessage } from "./codec.ts";
import { DeadLetter } from "./dead-letter.ts";
import { EpochMs } from "./ids.ts";
import { CorrectionMask, EvidenceSpan } from "./mention.ts";
import { PostKind, PostMessage, type PostUpsert } from "./post.ts";

const slug = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/);
const uid = fc.stringMatching(/^[A-Za-z0-9_~-]{1,20}$/);
const source = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
const moment = fc.integer({ min: 0, max: 8_640_000_000_000_000 });
const count = fc.option(fc.nat(Number.MAX_SAFE_INTEGER));
const text = fc.string({ unit: "grapheme", maxLength: 40 });
const someText = fc.option(text);
const id = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
const cause: fc.Arbitrary<Cause> = fc.constantFrom(...CauseShape.options);
const scope = fc.oneof(
  fc.constant("public"),
  uid.map((of) => `ws:${of}`),
);
const receipt = fc.option(fc.record({ batch: fc.string({ minLength: 1, maxLength: 100 }), index: fc.nat() }));
const author = fc.record({
  id: someText,
  name: someText,
  handle: someText,
  followers: count,
  verified: fc.option(fc.boolean()),
});
const metrics = fc.record({ likes: count, shares: count, comments: count, views: count });
/** What a vendor's export may also say. A key of `__proto__` never gets so far. */
const raw = fc.dictionary(
  fc.string({ maxLength: 8 }).filter((name) => name !== "__proto__"),
  fc.jsonValue({ maxDepth: 2 }).filter((value) => !JSON.stringify(value).includes("__proto__")),
  { noNullPrototype: true },
);

const post: fc.Arbitrary<PostUpsert> = fc.record({
  ...{ v: fc.constant(1 as const), type: fc.constant("post" as const), source, scope, cause, receipt, id, metrics },
  ...{ connector: fc.string({ maxLength: 200 }), observedAt: moment, revision: moment, createdAt: moment },
  ...{ editedAt: fc.option(moment), seenAt: moment, site: someText, kind: fc.constantFrom(...PostKind.options) },
  ...{ text, title: someText, url: someText, langHint: fc.option(fc.string({ maxLength: 35 })) },
  ...{ country: fc.option(fc.constantFrom("VN", "US")), author: fc.option(author) },
  ...{ parentId: fc.option(id), rootId: fc.option(id), raw },
});
const change: fc.Arbitrary<ChangeMessage> = fc.record({
  ...{ v: fc.constant(1 as const), batch: fc.string({ minLength: 1, maxLength: 200 }), workspaceUid: uid, cause },
  ...{ workspace: slug, brands: fc.array(fc.record({ uid, id: slug }), { minLength: 1, maxLength: 5 }) },
  ...{
    sources: fc.array(source, { maxLength: 5 }),
    grain: fc.constantFrom(300 as const, 3_600 as const, 86_400 as const),
  },
  ...{ buckets: fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), loggedAt: fc.nat() },
});

/** What was encoded comes back; JSON knows no −0. */
function comesBack(shape: z.ZodType, message: object) {
  const sent: unknown = JSON.parse(JSON.stringify(message));
  expect(decodeMessage(shape, encodeMessage(message))).toEqual({ ok: true, value: sent });
}

describe("whatever it holds, a message comes back from the log as it went", () => {
  it("a post", () => {
    fc.assert(fc.property(post, (message) => comesBack(PostMessage, message)));
  });

  it("a change", () => {
    fc.assert(fc.property(change, (message) => comesBack(ChangeShape, message)));
  });

  it("a dead letter, and with it the bytes that could not be read", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (bytes, offset) => {
        const letter: DeadLetter = {
          ...{ v: 1, stage: "enrich", code: "bad", message: "no", receipt: null, attempts: 1, failedAt: 0 },
          origin: { topic: "posts", partition: 0, offset, key: "x:1", timestamp: 0 },
          value: Buffer.from(bytes).toString("base64"),
        };
        const read = decodeMessage(DeadLetter, encodeMessage(letter));
        const value = read.ok ? read.value.value : null;
        expect(Uint8Array.from(Buffer.from(value ?? "!", "base64"))).toEqual(bytes);
      }),
    );
  });
});

describe("whatever the log holds", () => {
  it("is decoded or refused, never thrown", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((json) => new TextEncoder().encode(json)),
        ),
        (bytes) => {
          const read = decodeMessage(PostMessage, bytes);
          expect(read.ok).toBe(false);
          expect(read.ok ? "" : read.message).not.toBe("");
        },
      ),
    );
  });

  it("a post that lost any one byte is refused, or is still a whole post", () => {
    fc.assert(
      fc.property(post, fc.nat(), (message, place) => {
        const bytes = encodeMessage(message);
        const cut = Uint8Array.from(bytes.filter((_, index) => index !== place % bytes.length));
        const read = decodeMessage(PostMessage, cut);
        if (read.ok) comesBack(PostMessage, read.value);
        else expect(read.message).not.toBe("");
      }),
    );
  });

  it("a field of another type is refused by its name", () => {
    const whole = fc.sample(post, { numRuns: 1, seed: 7 })[0];
    if (whole === undefined) throw new Error("no sample");
    for (const field of Object.keys(whole)) {
      const read = decodeMessage(PostMessage, encodeMessage({ ...whole, [field]: { odd: true } }));
      const expected = field === "raw" ? { ok: true } : { ok: false, message: expect.stringMatching(`^${field}`) };
      expect([field, read]).toEqual([field, expect.objectContaining(expected)]);
    }
  });

  it("fields of a later version are dropped, not refused: an older reader goes on", () => {
    fc.assert(
      fc.property(post, (message) => {
        const read = decodeMessage(PostMessage, encodeMessage({ ...message, mood: "new", nested: { a: 1 } }));
        expect(read).toEqual({ ok: true, value: JSON.parse(JSON.stringify(message)) });
      }),
      { numRuns: 20 },
    );
  });
});

describe("the codec", () => {
  const Anything = z.unknown();
  it.each([
    ["a byte order mark", new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), true],
    ["an overlong form", new Uint8Array([0x22, 0xc0, 0xaf, 0x22]), false],
    ["half a surrogate pair in UTF-8", new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]), false],
    ["a letter cut in two", new Uint8Array([0x22, 0xe1, 0xba]), false],
    ["two values", new TextEncoder().encode("{}{}"), false],
    ["nothing", new Uint8Array(), false],
  ])("with %s", (_name, bytes, isTaken) => {
    expect(decodeMessage(Anything, bytes).ok).toBe(isTaken);
  });

  it("writes what a reader of UTF-8 can read, also of broken text", () => {
    const bytes = encodeMessage({ text: "a\ud800b" });
    expect(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toBe('{"text":"a\\ud800b"}');
  });
});

describe("a person's correction", () => {
  it.each<[string, CorrectionMask]>([
    ["of nothing", {}],
    ["to unsure, which is said", { sentiment: { value: null } }],
    ["taken back, which is no value", { sentiment: null, topics: null }],
    ["to not counted, and why", { counted: { value: false, reason: "irrelevant" } }],
    ["of tags to none", { tags: { value: [] } }],
  ])("%s keeps what it means through the log", (_name, mask) => {
    expect(decodeMessage(CorrectionMask, encodeMessage(mask))).toEqual({ ok: true, value: mask });
  });

  it.each([
    { sentiment: { value: 0.5 } },
    { sentiment: 1 },
    { counted: { value: false } },
    { counted: { value: "no", reason: null } },
    { counted: { value: false, reason: "boring" } },
    { emotion: { value: "x".repeat(41) } },
    { topics: { value: ["x".repeat(201)] } },
    { topics: { value: "delivery" } },
  ])("is not %j", (mask) => {
    expect(CorrectionMask.safeParse(mask).success).toBe(false);
  });
});

it.each([
  [{ start: 0, end: 4, shows: "brand" }, true],
  [{ start: -1, end: 4, shows: "brand" }, false],
  [{ start: 0, end: 0.5, shows: "positive" }, false],
  [{ start: 0, end: 4, shows: "neutral" }, false],
])("%j as evidence: %s", (span, isOne) => {
  expect(EvidenceSpan.safeParse(span).success).toBe(isOne);
});

it("every moment of a message is one that a Date can hold", () => {
  fc.assert(
    fc.property(moment, (ms) => {
      expect(new Date(EpochMs.parse(ms)).getTime()).toBe(ms);
    }),
  );
});
