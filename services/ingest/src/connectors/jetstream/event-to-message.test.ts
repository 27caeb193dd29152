import { existsSync, readFileSync } from "node:fs";
import { PostMessage, workspaceScope } from "@nghe/contracts";
import { describe, expect, it } from "vitest";
import { eventToMessage } from "./event-to-message.ts";
import { JetstreamEvent } from "./jetstream-event.ts";

const AT = Date.UTC(2026, 6, 4, 12);
const context = { scope: "public", connector: "jetstream:one", now: AT + 2_000 } as const;

function commit(operation: "create" | "update" | "delete", record?: object, more: object = {}) {
  return {
    did: "did:plc:mai",
    time_us: AT * 1000,
    kind: "commit",
    commit: { operation, collection: "app.bsky.feed.post", rkey: "3abc", record, ...more },
  };
}
const read = (event: unknown) => eventToMessage(JetstreamEvent.parse(event), context);
const record = {
  $type: "app.bsky.feed.post",
  text: "Mua ở Tiki nhanh lắm",
  createdAt: "2026-07-04T11:59:00.000Z",
  langs: ["vi"],
};

it("makes a post of a create, ordered by the stream's time so that a replay changes nothing", () => {
  const first = read(commit("create", record));
  expect(first).toMatchObject({
    status: "message",
    message: {
      id: "at://did:plc:mai/app.bsky.feed.post/3abc",
      source: "bluesky",
      revision: 0,
      observedAt: AT,
      createdAt: Date.UTC(2026, 6, 4, 11, 59),
      langHint: "vi",
      url: "https://bsky.app/profile/did:plc:mai/post/3abc",
      author: { id: "did:plc:mai", handle: null },
    },
  });
  expect(first.status === "message" && PostMessage.safeParse(first.message).success).toBe(true);
});

it("knows a reply's thread", () => {
  const reply = {
    root: { uri: "at://a/app.bsky.feed.post/r", cid: "x" },
    parent: { uri: "at://b/app.bsky.feed.post/p", cid: "y" },
  };
  expect(read(commit("create", { ...record, reply }))).toMatchObject({
    message: { kind: "reply", rootId: reply.root.uri, parentId: reply.parent.uri },
  });
});

it("lets an edit replace and a deletion delete", () => {
  expect(read(commit("update", record))).toMatchObject({ message: { revision: AT, editedAt: AT } });
  expect(read(commit("delete"))).toMatchObject({
    message: { type: "delete", id: "at://did:plc:mai/app.bsky.feed.post/3abc" },
  });
});

it("erases the author of a deleted account, and of no other", () => {
  const account = (status: string) =>
    read({ did: "did:plc:mai", time_us: AT * 1000, kind: "account", account: { active: false, status } });
  expect(account("deleted")).toMatchObject({ message: { type: "author-deleted", authorId: "did:plc:mai" } });
  expect(account("suspended")).toEqual({ status: "ignored", reason: "account" });
});

it("of a workspace's own source deletes no author: that is for everyone or not at all", () => {
  const event = {
    did: "did:plc:mai",
    time_us: AT * 1000,
    kind: "account",
    account: { active: false, status: "deleted" },
  };
  const own = { ...context, scope: workspaceScope("w_acme") };
  expect(eventToMessage(JetstreamEvent.parse(event), own)).toEqual({
    status: "ignored",
    reason: "account-of-a-private-source",
  });
});

describe("what users put into records", () => {
  it.each([
    ["a date of 1970", "1970-01-01T00:00:00Z"],
    ["a date of 2099", "2099-01-01T00:00:00Z"],
    ["no date", "soon"],
  ])("%s becomes the time it was seen", (_name, createdAt) => {
    expect(read(commit("create", { ...record, createdAt }))).toMatchObject({ message: { createdAt: AT } });
  });

  it("a picture without words speaks by its description", () => {
    const embed = { $type: "app.bsky.embed.images", images: [{ alt: "Hóa đơn Tiki" }, { alt: "" }] };
    expect(read(commit("create", { ...record, text: "", embed }))).toMatchObject({ message: { text: "Hóa đơn Tiki" } });
    expect(read(commit("create", { ...record, text: " ", embed: { $type: "who.knows" } }))).toEqual({
      status: "ignored",
      reason: "no-text",
    });
  });

  it("broken text is mended, odd fields are passed over", () => {
    const odd = {
      ...record,
      text: `a\ud800b\u0000${"\u0301".repeat(500)}`,
      langs: "vi",
      reply: 7,
      tags: [{}],
      embed: { external: 4 },
    };
    const result = read(commit("create", odd));
    expect(result.status === "message" && PostMessage.safeParse(result.message).success).toBe(true);
    expect(result.status === "message" && result.message.type === "post" && result.message.text.length).toBeLessThan(
      20,
    );
  });
});

const recorded = new URL("../../../../../../shared/data/fixtures/jetstream/", import.meta.url);
const missing = existsSync(recorded)
  ? ""
  : " [needs shared-data: no recorded Jetstream payloads beside the repository]";
describe.skipIf(missing !== "")(`recorded production events${missing}`, () => {
  const lines = (name: string) => readFileSync(new URL(name, recorded), "utf8").trim().split("\n");

  it("are all read, the posts among them as valid messages", () => {
    const results = [...lines("expected_v1.jsonl"), ...lines("golden_v1.jsonl")].map((line) => read(JSON.parse(line)));
    const messages = results.flatMap((result) => (result.status === "message" ? [result.message] : []));
    expect(messages.filter(({ type }) => type === "post").length).toBeGreaterThanOrEqual(17);
    expect(messages.some(({ type }) => type === "delete")).toBe(true);
    for (const message of messages) expect(PostMessage.safeParse(message).success).toBe(true);
  });
});
