import { DeleteMessage, PUBLIC_SCOPE, TOPICS } from "@nghe/contracts";
import { describe, expect, it } from "vitest";
import { eraseAuthor } from "./erase-authors.ts";
import { appliedOf, bodyOf, NOON, stubProducer, stubWritePath } from "./testing/sink-stubs.ts";

const author = { source: "bluesky", authorId: "u1" };

function erasing(posts: number) {
  const { writePath, ofAuthor } = stubWritePath(() => appliedOf());
  const ids = Array.from({ length: posts }, (_, index) => `p${String(index).padStart(5, "0")}`);
  ofAuthor.set("bluesky u1", ids);
  ofAuthor.set("bluesky u2", ["other"]);
  const bus = stubProducer();
  return { bus, ids, erase: () => eraseAuthor({ bus, writePath }, author, NOON) };
}

describe("erasing an author", () => {
  it.each([0, 1, 999, 1_000, 1_001, 2_500])("of %i posts deletes each of them once, by pages", async (posts) => {
    const { bus, ids, erase } = erasing(posts);
    expect(await erase()).toBe(posts);
    expect(bus.calls.flat().map((record) => bodyOf(record).id)).toEqual(ids);
    expect(bus.calls).toHaveLength(Math.ceil(posts / 1_000));
  });

  it("says that it is an erasure, under the post's own key, so that it wins over every scope", async () => {
    const { bus, erase } = erasing(1);
    await erase();
    const [record] = bus.calls.flat();
    expect(record).toMatchObject({ topic: TOPICS.mentions, key: "bluesky:p00000" });
    expect(DeleteMessage.parse(bodyOf(record))).toMatchObject({ scope: PUBLIC_SCOPE, erase: true, cause: "erase" });
  });

  it("counts each deletion under the receipt of who asked, at a place of its own that stays", async () => {
    const places = async () => {
      const { writePath, ofAuthor } = stubWritePath(() => appliedOf());
      ofAuthor.set("bluesky u1", ["p1", "p2", "p3"]);
      const bus = stubProducer();
      await eraseAuthor({ bus, writePath }, author, NOON, { batch: "asked", index: 0 });
      return bus.calls.flat().map((record) => DeleteMessage.parse(bodyOf(record)).receipt);
    };
    const first = await places();
    expect(first.map((receipt) => receipt?.batch)).toEqual(["asked", "asked", "asked"]);
    expect(new Set([0, ...first.map((receipt) => receipt?.index)]).size).toBe(4);
    expect(await places()).toEqual(first);
  });

  it("fails where the log does not take a page, and begins anew at the next try", async () => {
    const { writePath, ofAuthor } = stubWritePath(() => appliedOf());
    ofAuthor.set("bluesky u1", ["p1"]);
    const down = { produce: () => Promise.reject(new Error("log is full")) };
    await expect(eraseAuthor({ bus: down, writePath }, author, NOON)).rejects.toThrow("log is full");
    expect(await eraseAuthor({ bus: stubProducer(), writePath }, author, NOON)).toBe(1);
  });
});
