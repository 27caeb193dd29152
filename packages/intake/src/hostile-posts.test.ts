import { decodeMessage, encodeMessage, PostMessage } from "@nghe/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageKey, readItem } from "./reading.ts";

const NOW = Date.UTC(2026, 2, 1);
const DAY_MS = 86_400_000;
const context = { scope: "public", cause: "live", connector: "api", now: NOW } as const;
const post = { source: "x", id: "1", createdAt: "2026-02-28T08:30:00+07:00", text: "Tôi thích Tiki" };
const read = (more: object) => readItem({ ...post, ...more }, 3, context);
const moment = (at: number) => new Date(at).toISOString();
const refusedAt = (more: object) => {
  const item = read(more);
  return item.ok ? undefined : item.rejection.path;
};

describe("an edit", () => {
  it("of up to a day ahead is taken, for clocks go wrong; a later one would keep every true edit out", () => {
    expect(read({ editedAt: moment(NOW + DAY_MS) })).toMatchObject({ ok: true, message: { revision: NOW + DAY_MS } });
    expect(refusedAt({ editedAt: moment(NOW + DAY_MS + 1) })).toBe("editedAt");
    expect(refusedAt({ editedAt: "9999-12-31T23:59:59Z" })).toBe("editedAt");
  });

  it("orders states by its moment, whatever zone it is written in", () => {
    const revisions = ["2026-02-28T10:00:00+07:00", "2026-02-28T03:00:00Z", "2026-02-27T22:00:00-05:00"].map(
      (editedAt) => {
        const item = read({ editedAt });
        return item.ok && item.message.type === "post" ? item.message.revision : undefined;
      },
    );
    expect(new Set(revisions)).toEqual(new Set([Date.UTC(2026, 1, 28, 3)]));
  });
});

describe("a field that would become another in the tables", () => {
  it.each([
    [{ country: "ßß" }, "country"],
    [{ country: "ŉŉ" }, "country"],
    [{ lang: "vi\ud800" }, "lang"],
    [{ parentId: "a\u0000" }, "parentId"],
    [{ rootId: "\ud800" }, "rootId"],
    [{ url: "https://a.vn/\ud800" }, "url"],
    [{ site: "a.vn\u0000" }, "site"],
    [{ author: { handle: "\ud800" } }, "author.handle"],
  ])("%j is refused by its name, and not taken and then lost", (more, path) => {
    expect(refusedAt(more)).toBe(path);
  });

  it("cannot be a deletion's id either, which would delete nothing", () => {
    const deletion = { source: "x", id: "a\ud800", deleted: true };
    expect(readItem(deletion, 0, context)).toMatchObject({ ok: false, rejection: { path: "id" } });
  });
});

describe("names that change what an object is", () => {
  it.each(["__proto__", "constructor", "prototype"])("%s as a field of a post", (name) => {
    const item = JSON.parse(`${JSON.stringify(post).slice(0, -1)},"${name}":{"admin":true}}`);
    expect(readItem(item, 0, context)).toMatchObject({ ok: false, rejection: { path: name } });
  });

  it("__proto__ deep inside what is kept as it came", () => {
    const item = JSON.parse(`${JSON.stringify(post).slice(0, -1)},"extra":[{"a":{"__proto__":{"admin":true}}}]}`);
    expect(readItem(item, 0, context).ok).toBe(false);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

/** A field's value as a clumsy exporter may write it. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, "", " ", 0, -1, 1.5, true, [], {}, "null", "NaN", "1e999", "\u0000", "\ud800"),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.jsonValue({ maxDepth: 2 }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);
const FIELDS = ["source", "id", "createdAt", "text", "url", "site", "kind", "title", "lang", "country"];
const MORE = ["author", "parentId", "rootId", "metrics", "editedAt", "deleted", "mood"];
const clumsy = fc.dictionary(fc.constantFrom(...FIELDS, ...MORE), odd, { maxKeys: 6, noNullPrototype: true });

describe("whatever is submitted", () => {
  it("is taken or refused with its place and a reason; nothing is thrown", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          odd,
          clumsy.map((fields) => ({ ...post, ...fields })),
        ),
        fc.nat(1_000),
        (item, index) => {
          const outcome = readItem(item, index, context);
          if (outcome.ok) return;
          expect(outcome.rejection).toMatchObject({
            index,
            path: expect.any(String),
            message: expect.stringMatching(/./),
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it("that is taken is a message that the log gives back whole: nothing that was accepted dies of its shape", () => {
    fc.assert(
      fc.property(clumsy, (fields) => {
        const outcome = read(fields);
        if (!outcome.ok) return;
        const sent: unknown = JSON.parse(JSON.stringify(outcome.message));
        expect(decodeMessage(PostMessage, encodeMessage(outcome.message))).toEqual({ ok: true, value: sent });
        expect(messageKey(outcome.message)).toMatch(/^[a-z0-9][a-z0-9._-]*:./s);
      }),
      { numRuns: 500 },
    );
  });

  it("is read the same twice, and is left as it was", () => {
    fc.assert(
      fc.property(clumsy, (fields) => {
        const item = { ...post, ...fields };
        const before = JSON.stringify(item);
        expect(readItem(item, 0, context)).toEqual(readItem(JSON.parse(before), 0, context));
        expect(JSON.stringify(item)).toBe(before);
      }),
    );
  });
});
