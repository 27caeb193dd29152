import { PostMessage } from "@nghe/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventToMessage } from "./event-to-message.ts";
import { JetstreamEvent } from "./jetstream-event.ts";

const AT = Date.UTC(2026, 6, 4, 12);
const context = { scope: "public", connector: "jetstream:one", now: AT + 2_000 } as const;
const record = { text: "Mua ở Tiki", createdAt: "2026-07-04T11:59:00.000Z", langs: ["vi"] };
const event = (commit: object, more: object = {}) => ({
  ...{ did: "did:plc:mai", time_us: AT * 1_000, kind: "commit" },
  commit: { operation: "create", collection: "app.bsky.feed.post", rkey: "3abc", record, ...commit },
  ...more,
});

/** What a line of the stream comes to: a message, why it is left out, or "unreadable". */
function fateOf(line: unknown) {
  const parsed = JetstreamEvent.safeParse(line);
  if (!parsed.success) return "unreadable";
  const read = eventToMessage(parsed.data, context);
  return read.status === "message" ? read.message : read.reason;
}

describe("anyone may write a record: what is odd in it costs that part alone", () => {
  it.each<[string, object, object]>([
    [
      "a parent without a name",
      { reply: { root: { uri: "at://r" }, parent: { uri: "" } } },
      { kind: "post", parentId: null },
    ],
    ["half a letter in a thread", { reply: { root: { uri: "\ud800" }, parent: { uri: "a" } } }, { rootId: null }],
    ["a language that no table holds", { langs: ["\ud800"] }, { langHint: null }],
    ["a language of a novel's length", { langs: ["x".repeat(36)] }, { langHint: null }],
    ["languages that are no list", { langs: "vi" }, { langHint: null }],
    ["a date of the next century", { createdAt: "2126-01-01T00:00:00Z" }, { createdAt: AT }],
    ["a date before there were posts", { createdAt: "1066-10-14T09:00:00Z" }, { createdAt: AT }],
    ["a date that is none", { createdAt: { year: 2026 } }, { createdAt: AT }],
    ["an embed of a kind to come", { embed: { $type: "app.bsky.embed.hologram", images: 7 } }, { text: "Mua ở Tiki" }],
    ["a NUL in the text", { text: "Mua\u0000 ở Tiki" }, { text: "Mua ở Tiki" }],
  ])("%s", (_name, odd, kept) => {
    expect(fateOf(event({ record: { ...record, ...odd } }))).toMatchObject(kept);
  });

  it("a thread's name that is too long is cut between letters", () => {
    const uri = `at://${"😡".repeat(400)}`;
    const message = fateOf(event({ record: { ...record, reply: { root: { uri }, parent: { uri } } } }));
    expect(PostMessage.safeParse(message).success).toBe(true);
    expect(message).toMatchObject({ kind: "reply", rootId: expect.stringMatching(/^at:\/\/😡+$/u) });
  });
});

describe("what could be no key is left out whole", () => {
  it.each<[string, object, string]>([
    ["half a letter as its name", event({ rkey: "\ud800" }), "unreadable"],
    ["a NUL in its name", event({ rkey: "a\u0000" }), "unreadable"],
    ["no name", event({ rkey: "" }), "unreadable"],
    ["nobody as its author", event({}, { did: "" }), "unreadable"],
    ["an author of half a letter", event({}, { did: "did:\udc00" }), "unreadable"],
    ["a name that is too long with its author's", event({ rkey: "x".repeat(500) }), "id-too-long"],
    ["a time before time", event({}, { time_us: -1 }), "unreadable"],
    ["a time between", event({}, { time_us: 0.5 }), "unreadable"],
    ["nothing said", event({ record: { ...record, text: " \n" } }), "no-text"],
    ["no record", event({ record: undefined }), "record"],
    ["another collection", event({ collection: "app.bsky.feed.like" }), "collection"],
  ])("%s", (_name, line, reason) => {
    expect(fateOf(line)).toBe(reason);
  });
});

it("whatever the stream says, a message that is made of it is one that the log gives back", () => {
  const text = fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.string({ unit: "grapheme", maxLength: 12 }));
  const odd = fc.oneof(text, fc.jsonValue({ maxDepth: 2 }), fc.array(text, { maxLength: 3 }));
  const uri = fc.record({ uri: odd });
  const anyRecord = fc.record(
    {
      text,
      createdAt: odd,
      langs: odd,
      tags: odd,
      embed: odd,
      reply: fc.oneof(odd, fc.record({ root: uri, parent: uri })),
    },
    { requiredKeys: ["text"] },
  );
  const anyEvent = fc
    .record({ did: text, rkey: text, record: anyRecord, operation: fc.constantFrom("create", "update", "delete") })
    .map(({ did, ...commit }) => event(commit, { did }));
  fc.assert(
    fc.property(anyEvent, (line) => {
      const fate = fateOf(line);
      if (typeof fate !== "string") expect(PostMessage.safeParse(fate).error?.issues).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});
